export type * from './types.ts';
export { formDefinitionSchema } from './definition-schema.ts';
export { parseForm } from './parse-form.ts';
