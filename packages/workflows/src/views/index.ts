export type * from './types.ts';
export { actionLabel, actionsFor } from './actions-for.ts';
export { drawCase } from './draw-case.ts';
export { liveSteps } from './live-steps.ts';
export { nextInWords } from './next-in-words.ts';
