export type * from './types.ts';
export { allotTopUp } from './top-up.ts';
export { allotWithin } from './within.ts';
export { allotmentSentences } from './sentences.ts';
export type { Amount, NamedClaim, Sentence } from './sentences.ts';
