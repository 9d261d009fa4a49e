export type * from './types.ts';
export type * from './program.ts';
export type * from './step-kind.ts';
export { fragments } from './fragments.gen.ts';
export { parseProcedure, parsePack } from './parse.ts';
export {
  lintProcedure,
  lintRules,
  procedureFindings,
  type BundleDraft,
  type Fault,
  type Finding,
  type FindingPlace,
  type KnownPeople,
  type Linted,
  type LintRule,
  type Registries,
} from './lint/index.ts';
export { buildBundle, type BuiltBundle } from './bundle.ts';
export { compileProgram } from './compile.ts';
export { checkShape } from './check-shape.ts';
export { everyBlock, everyStep, type PlacedBlock, type PlacedStep } from './walk.ts';
export { formsUsed, wholeSteps } from './forms-used.ts';
export { mainFormOf, scopeOf } from './analyse.ts';
export { procedureSchema } from './procedure-schema.ts';
export { namingFields, pathToField, whosUsed } from './analyse.ts';
export { submissionReads } from './submission-reads.ts';
export * from './registers/index.ts';
