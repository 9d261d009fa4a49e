export type * from './types.ts';
export { compileForm } from './compile-form.ts';
export { schemaForTypes } from './schema-for-types.ts';
