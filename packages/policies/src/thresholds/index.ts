export type * from './types.ts';
export { meets, needed } from './share.ts';
export { decideVote } from './decide-vote.ts';
export { thresholdText } from './words.ts';
