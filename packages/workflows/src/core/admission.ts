import type { StepKindRegistry } from './step-kind.ts';
import type { CaseState, Envelope, Program } from './types.ts';

/** What a check of an event looks at. */
export interface Admission {
  program: Program;
  state: CaseState;
  envelope: Envelope;
  kinds: StepKindRegistry;
}
