export { importFormSchema } from './import-form-schema.ts';
export { importFormTable } from './import-form-table.ts';
export { readFormSchema } from './read-form-schema.ts';
export { readFormTypes } from './read-form-types.ts';
export { readFormValidator } from './read-form-validator.ts';
export { typesOfForm } from './types-of-form.ts';
export { validatorModule } from './validator-module.ts';
