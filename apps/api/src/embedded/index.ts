export { makeBackup, restoreBackup } from './backup/index.ts';
export { createDatabase } from './postgres/index.ts';
export { startProduct } from './product/index.ts';
export { line } from './say.ts';
export { StackError } from './stack-error.ts';
export { startStack } from './stack.ts';
export type { Stack, StackOptions } from './stack.ts';
export { ensureNamespace } from './temporal/index.ts';
