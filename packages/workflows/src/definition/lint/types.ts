import type { FieldKindRegistry, FormDefinition, Operation } from '@yishi/forms';
import type { PolicyDefinition, Problem, Text } from '@yishi/policies';
import type { Forms, UsedStep } from '../analyse.ts';
import type { Registry, StepKindDefinition } from '../step-kind.ts';
import type { KnownRegister } from '../registers/index.ts';
import type { ProcedureDefinition } from '../types.ts';
import type { PlacedBlock } from '../walk.ts';

/** Names that people can be found by, as they are now. */
export interface KnownPeople {
  people: readonly string[];
  posts: readonly string[];
  bodies: readonly string[];
  roles: readonly string[];
  units: readonly string[];
}

/** A procedure with all that it may use. */
export interface BundleDraft {
  procedure: ProcedureDefinition;
  forms: FormDefinition[];
  policies: PolicyDefinition[];
  /** Registers that its steps may write to, with the forms of their records. */
  registers?: readonly KnownRegister[];
  /** Calendar day; without it nothing is said about what is in force. */
  today?: string;
  /** Without it nothing is said about whether a person, post or unit exists. */
  known?: KnownPeople;
}

export interface Registries {
  fieldKinds: FieldKindRegistry;
  stepKinds: Registry<StepKindDefinition>;
}

/** What a rule of lint looks at. */
export interface Linted {
  procedure: ProcedureDefinition;
  forms: Forms;
  policies: readonly PolicyDefinition[];
  steps: UsedStep[];
  blocks: PlacedBlock[];
  /** Steps by id, the first of each. */
  byId: ReadonlyMap<string, UsedStep>;
  kinds: Registry<StepKindDefinition>;
  fieldKinds: FieldKindRegistry;
  registers: readonly KnownRegister[];
  today?: string;
  known?: KnownPeople;
}

/** One place where a rule does not hold; the rule has the words for the code. */
export interface Fault {
  /** JSON pointer into the procedure. */
  path: string;
  code: string;
  params?: Problem['params'];
  /** In place of the rule's words: what a kind or a parser has to say itself. */
  words?: Text;
  /** What puts it right. */
  mend?: readonly Operation[];
}

/** A rule is one plain value in a folder of its own; the list of rules is their registry. */
export interface LintRule {
  name: string;
  /** `stop`: a procedure that breaks it cannot be published. */
  severity: 'stop' | 'advice';
  /** By code; `{name}` is a param. */
  messages: Readonly<Record<string, Text>>;
  /** Words on the button that puts it right, by code. */
  mends?: Readonly<Record<string, Text>>;
  check(linted: Linted): Fault[];
}

/** Where a finding is: in a step or block, or without a node in what stands around them. */
export interface FindingPlace {
  node?: string;
  /** JSON pointer inside the node (or the procedure), e.g. /settings/deadline. */
  path: string;
}

/** What is wrong with a procedure, or could be better. */
export interface Finding {
  rule: string;
  code: string;
  severity: 'stop' | 'advice';
  /** JSON pointer into the procedure. */
  path: string;
  place: FindingPlace;
  words: Text;
  params?: Problem['params'];
  /** A way to put it right with one click. */
  mend?: { words: Text; operations: readonly Operation[] };
}

export const fault = (
  path: string,
  code: string,
  params?: Problem['params'],
  mend: readonly Operation[] = [],
): Fault => ({ path, code, ...(params ? { params } : {}), ...(mend.length ? { mend } : {}) });
