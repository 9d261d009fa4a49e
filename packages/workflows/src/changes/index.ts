export type * from './types.ts';
export { compareProcedures } from './compare-procedures.ts';
export { diffBundles } from './diff-bundles.ts';
export { policyChanges } from './part-changes.ts';
