export type { BundleDraft, Registries } from './types.ts';
export { lintProcedure } from './lint-procedure.ts';
