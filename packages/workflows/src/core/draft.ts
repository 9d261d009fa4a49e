import type { ProgramBlock } from '../definition/index.ts';
import type { ProgramIndex } from './program-index.ts';
import type { StepEvent, StepKindRegistry } from './step-kind.ts';
import type {
  Activation,
  Body,
  CaseState,
  Command,
  Envelope,
  Facts,
  Instant,
  Json,
  Need,
  PersonRef,
  Program,
} from './types.ts';

/** What is still to be done for this event, in order; dropped when its place is gone. */
export type Work =
  | { type: 'next'; owner: Activation | undefined; body: Body; position: number }
  | { type: 'tell'; activation: Activation; event: StepEvent | null }
  | { type: 'reopen'; activation: Activation; way: Way }
  | { type: 'mended'; activation: Activation };

/** The way down to a step inside blocks that are opened again. */
export interface Way {
  /** Composite steps on the way, with the body's index where one item or round is meant. */
  parts: { step: string; block: string; index?: number }[];
  /** Goes on in a body that was opened, with the parts that are left. */
  arrive: (body: Body, rest: Way['parts']) => void;
}

/** A private copy of the state while one event is applied, with all that may be looked at. */
export interface Draft {
  readonly program: Program;
  readonly index: ProgramIndex;
  readonly kinds: StepKindRegistry;
  readonly facts: Facts;
  readonly envelope: Envelope;
  readonly at: Instant;
  readonly state: CaseState;
  readonly commands: Command[];
  readonly needs: Need[];
  readonly work: Work[];
  /** Activations cancelled or finished while this event was applied. */
  readonly gone: Set<string>;
  /** Steps entered for this event, against endless loops. */
  entered: number;
}

export const rootBlock = 'root';

/** At most so many people in one step; larger circles need a collection. */
export const maxPeople = 50;

/** Next id of a family, e.g. t3. */
export function nextId(draft: Draft, family: string): string {
  const next = (draft.state.counters[family] ?? 0) + 1;
  draft.state.counters[family] = next;
  return `${family}${next}`;
}

export function log(
  draft: Draft,
  code: string,
  step: string | undefined,
  params: Record<string, Json>,
): void {
  draft.commands.push(
    step === undefined ? { type: 'Log', code, params } : { type: 'Log', code, step, params },
  );
}

/** People as parameters of the timeline. */
export const refs = (people: readonly PersonRef[]): Json =>
  people.map(({ id, name }) => ({ id, name }));

export const blocksOf = (draft: Draft, step: string): readonly ProgramBlock[] =>
  draft.index.place(step).step.blocks ?? [];
