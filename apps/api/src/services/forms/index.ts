export { importFormSchema } from './import-form-schema.ts';
export { readFormSchema } from './read-form-schema.ts';
export { readFormTypes } from './read-form-types.ts';
export { readFormValidator } from './read-form-validator.ts';
