export type * from './types.ts';
export * from './built-in.ts';
export * from './define-field.ts';
export * from './loaders.gen.ts';
export * from './registry.ts';
export {
  blocksOf,
  isTextLink,
  MASKED,
  outlinesOf,
  textHash,
  type Block,
  type Outline,
  type Position,
} from './shared/index.ts';
