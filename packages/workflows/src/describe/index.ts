export type { Described, DescribedBlock, DescribedProcedure, DescribedStep } from './types.ts';
export { conditionWords } from './condition-words.ts';
export { describeProcedure } from './describe-procedure.ts';
export { whoWords } from './who-words.ts';
