export type * from './types.ts';
export * from './built-in.ts';
export * from './define-field.ts';
export * from './registry.ts';
export { MASKED, textHash } from './shared/index.ts';
