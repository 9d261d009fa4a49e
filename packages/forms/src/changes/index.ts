export type * from './types.ts';
export { diffForms } from './diff-forms.ts';
export { carryData } from './carry-data.ts';
