export type * from './types.ts';
export { buildRegister, type BuiltRegister, type RegisterContent } from './build-register.ts';
export { filterOf, pathOfField, valueAt, type RegisterFilter } from './register-fields.ts';
