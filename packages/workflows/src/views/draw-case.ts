import type { BlockDefinition, Bundle, StepDefinition } from '../definition/index.ts';
import { everyActivation, type CaseState, type PersonRef } from '../core/index.ts';
import type { Drawing, DrawingState } from './types.ts';

interface Known {
  state: CaseState;
  /** Steps with a live activation, and those whose live one was sent back to. */
  live: Set<string>;
  returned: Set<string>;
  parked: Set<string>;
}

function know(state: CaseState): Known {
  const known: Known = { state, live: new Set(), returned: new Set(), parked: new Set() };
  for (const { activation, parked } of everyActivation(state)) {
    (parked ? known.parked : known.live).add(activation.step);
    if (activation.returned && !parked) known.returned.add(activation.step);
  }
  return known;
}

const unique = (people: readonly PersonRef[]): PersonRef[] => [
  ...new Map(people.map(({ id, name }) => [id, { id, name }])).values(),
];

/** Whoever is asked now, else whoever handled it last. */
function peopleOf({ state }: Known, step: string): PersonRef[] {
  const asked = Object.values(state.tasks).filter((task) => task.step === step);
  if (asked.length) return unique(asked.flatMap((task) => task.assignees));
  const handled = state.handled.filter((one) => one.step === step);
  const entry = handled.at(-1)?.entry;
  return unique(
    handled.filter((one) => one.entry === entry).map((one) => one.onBehalfOf ?? one.by),
  );
}

/** Of a step that is neither live nor passed: still to come, or left out. */
function stepState(known: Known, id: string, ahead: boolean): DrawingState {
  const { state } = known;
  if (known.returned.has(id)) return 'returned';
  if (known.live.has(id)) return 'now';
  if (known.parked.has(id)) return 'waiting';
  if (state.passed[id] !== undefined) return 'done';
  return ahead && state.phase === 'running' ? 'next' : 'skipped';
}

function drawBlock(
  known: Known,
  block: BlockDefinition,
  parent: DrawingState,
): Drawing['blocks'][number] {
  const taken = known.state.passed[block.id] !== undefined;
  const open = parent === 'now' || parent === 'returned' || parent === 'waiting';
  const ahead = parent === 'next' || (open && taken);
  const steps = drawSteps(known, block.steps, ahead);
  return { id: block.id, name: block.name ?? null, state: blockState(steps, taken, parent), steps };
}

function blockState(steps: Drawing[], taken: boolean, parent: DrawingState): DrawingState {
  if (steps.some(({ state }) => state === 'now' || state === 'returned')) return 'now';
  if (steps.some(({ state }) => state === 'waiting')) return 'waiting';
  if (taken) return 'done';
  return parent === 'next' ? 'next' : 'skipped';
}

/** Steps of one sequence; what stands after the live one is still to come. */
function drawSteps(known: Known, steps: readonly StepDefinition[], ahead: boolean): Drawing[] {
  const isLive = ({ id }: StepDefinition) =>
    known.live.has(id) || known.parked.has(id) || known.state.passed[id] !== undefined;
  const last = steps.findLastIndex(isLive);
  return steps.map((step, position) => {
    const state = stepState(known, step.id, ahead && position > last);
    const at = known.state.passed[step.id];
    return {
      id: step.id,
      kind: step.kind,
      name: step.name,
      state,
      people: state === 'next' || state === 'skipped' ? [] : peopleOf(known, step.id),
      ...(state === 'done' && at !== undefined ? { at } : {}),
      blocks: (step.blocks ?? []).map((block) => drawBlock(known, block, state)),
    };
  });
}

/** The procedure's steps in order, each with its state in this case. */
export const drawCase = (bundle: Pick<Bundle, 'procedure'>, state: CaseState): Drawing[] =>
  drawSteps(know(state), bundle.procedure.steps, true);
