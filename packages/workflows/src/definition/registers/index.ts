export type * from './types.ts';
export { buildRegister, type BuiltRegister, type RegisterContent } from './build-register.ts';
export { registersOfPack, type KnownRegister } from './registers-of-pack.ts';
export { filterOf, pathOfField, valueAt, type RegisterFilter } from './register-fields.ts';
export { registerChoices, type RegisterChoice } from './register-choices.ts';
