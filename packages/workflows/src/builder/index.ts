export { blankProcedure } from './blank-procedure.ts';
export { titleOf, titleText } from './case-title.ts';
export { changeAccess, definedView, type AccessChange } from './change-access.ts';
export * from './change-steps.ts';
export { describeProcedureEdit } from './describe-procedure-edit.ts';
export * from './insert-steps.ts';
export { initialSettings, newBlock, newStep, type NewId } from './new-step.ts';
export { procedureLists } from './procedure-lists.ts';
export {
  findBlock,
  findStep,
  fits,
  stepPlace,
  stepsIn,
  stepsOf,
  type FoundBlock,
  type FoundStep,
} from './procedure-nodes.ts';
export { isAsked, settled } from './settled.ts';
export { scopeForm, scopeNames } from './scope-form.ts';
export { viewsInSteps, type ViewInSteps } from './views-in-steps.ts';
