export type * from './types.ts';
export { dataContract } from './data-contract.ts';
export { compileForm } from './compile-form.ts';
export { schemaForTypes } from './schema-for-types.ts';
export { compileViews } from './compile-views.ts';
