export * from './field-tree.ts';
export * from './places.ts';
export * from './resolve-path.ts';
export * from './tree-of-form.ts';
