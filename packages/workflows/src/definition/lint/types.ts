import type { FieldKindRegistry, FormDefinition } from '@yishi/forms';
import type { PolicyDefinition, Problem } from '@yishi/policies';
import type { Forms, UsedStep } from '../analyse.ts';
import type { Registry, StepKindDefinition } from '../step-kind.ts';
import type { KnownRegister } from '../registers/index.ts';
import type { ProcedureDefinition } from '../types.ts';

/** A procedure with all that it may use. */
export interface BundleDraft {
  procedure: ProcedureDefinition;
  forms: FormDefinition[];
  policies: PolicyDefinition[];
  /** Registers that its steps may write to, with the forms of their records. */
  registers?: readonly KnownRegister[];
}

export interface Registries {
  fieldKinds: FieldKindRegistry;
  stepKinds: Registry<StepKindDefinition>;
}

/** What a rule of lint looks at. */
export interface Linted {
  procedure: ProcedureDefinition;
  forms: Forms;
  steps: UsedStep[];
  kinds: Registry<StepKindDefinition>;
  fieldKinds: FieldKindRegistry;
  registers: readonly KnownRegister[];
}

export type LintRule = (linted: Linted) => Problem[];

export const fault = (
  path: string,
  code: string,
  message: string,
  params?: Problem['params'],
): Problem => ({ path, code, message, ...(params ? { params } : {}) });
