export {
  mayHaveStepFace,
  outsideFieldFace,
  outsideFieldKinds,
  outsideFieldParts,
  outsideStepFace,
  outsideWords,
} from './outside.ts';
