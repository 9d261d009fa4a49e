export {
  mayHaveStepFace,
  outsideFieldFace,
  outsideFieldKinds,
  outsideStepKinds,
  outsideFieldParts,
  outsideStepFace,
  outsideWords,
} from './outside.ts';
