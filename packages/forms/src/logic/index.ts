export type * from './types.ts';
export { applyLogic } from './apply-logic.ts';
export { applyLogicBy } from './apply-logic-by.ts';
export { explainState } from './explain-state.ts';
export { isReadBy, ruleReads } from './plan.ts';
export { project } from './project.ts';
export { pickFields, readsOf } from './reads-of.ts';
