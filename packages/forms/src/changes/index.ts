export type * from './types.ts';
export { dataChanges } from './data-changes.ts';
export { diffForms } from './diff-forms.ts';
export { compareSchemas } from './compare-schemas.ts';
export { schemaOfFields, type FieldSchema } from './schema-of-fields.ts';
export { named, say } from './words.ts';
