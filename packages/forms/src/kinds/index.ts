export type * from './types.ts';
export * from './built-in.ts';
export * from './define-field.ts';
export * from './registry.ts';
export { MASKED, outlinesOf, textHash, type Outline, type Position } from './shared/index.ts';
