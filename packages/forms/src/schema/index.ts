export type * from './types.ts';
export { interpretSchema } from './interpret-schema.ts';
