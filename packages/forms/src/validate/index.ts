export { ajvFor } from './ajv-for.ts';
export { createValidator, schemaCheckOf } from './create-validator.ts';
