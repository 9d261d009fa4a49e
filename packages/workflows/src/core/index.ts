export type * from './types.ts';
export type {
  ActionAsked,
  Asked,
  StepContext,
  StepEvent,
  StepKind,
  StepKindRegistry,
  StepMove,
} from './step-kind.ts';
export { refusal, refusals, type RefusalCode } from './refusals.ts';
export { KindStopped } from './signals.ts';
export { createStepKinds, defineStep } from './step-kind.ts';
export { advance } from './advance.ts';
export { admit } from './admit.ts';
export { indexOf, type Place, type ProgramIndex } from './program-index.ts';
export { everyActivation, locate, type Located, type PathPart } from './tree.ts';
export { needKey, nextDue, stateHash } from './state-hash.ts';
