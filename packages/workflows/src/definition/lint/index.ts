export type {
  BundleDraft,
  Fault,
  Finding,
  FindingPlace,
  KnownPeople,
  Linted,
  LintRule,
  Registries,
} from './types.ts';
export { lintProcedure, procedureFindings } from './procedure-findings.ts';
export { rules as lintRules } from './rules/index.ts';
