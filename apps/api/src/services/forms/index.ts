export { readFormTypes } from './read-form-types.ts';
export { readFormValidator } from './read-form-validator.ts';
