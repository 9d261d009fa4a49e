export type {
  Described,
  DescribedBlock,
  DescribedProcedure,
  DescribedStep,
  Titles,
} from './types.ts';
export { conditionWords, pickedWords } from './condition-words.ts';
export { describeProcedure } from './describe-procedure.ts';
export { fieldLabel } from './field-label.ts';
export { numberWords } from './number-words.ts';
export { periodWords } from './period-words.ts';
export { alike, listed, quoted, say, type Said } from './said.ts';
export { whosWords, whoWords } from './who-words.ts';
