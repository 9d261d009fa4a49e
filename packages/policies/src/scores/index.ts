export type * from './types.ts';
export { decideScore, defaultScoreRule } from './decide-score.ts';
export { scoreSentences } from './sentences.ts';
