export type * from './types.ts';
export { formFromTable, type Cell } from './form-from-table.ts';
export { formFromSchema } from './form-from-schema.ts';
export { readSchema, type Reading } from './read-schema.ts';
