import { canonicalJson } from '@yishi/forms';
import type { StepContext, StepKind, StepMove } from '../core/index.ts';
import { frozen, notPlain } from '../testing/index.ts';

const copy = <T>(value: T): T =>
  value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);

/** The same context with data of its own that nobody can change. */
const still = <S, L>(step: StepContext<S, L>): StepContext<S, L> => ({
  ...step,
  settings: frozen(copy(step.settings)),
  local: frozen(copy(step.local)),
  blocks: frozen(copy(step.blocks)),
  bodies: frozen(copy(step.bodies)),
  tasks: frozen(copy(step.tasks)),
  returned: frozen(copy(step.returned)),
  result: frozen(copy(step.result)),
  state: frozen(copy(step.state)),
});

/** How a kind says that it needs a fact, or that its step cannot go on. */
const isSignal = (error: unknown): boolean =>
  error instanceof Error && ['NeedsSignal', 'StepFailure'].includes(error.name);

/** Asks twice, each time with data of its own, and notes what is wrong with the answers. */
function twice<Answer>(name: string, broken: string[], ask: () => Answer): Answer {
  try {
    const [first, second] = [ask(), ask()];
    broken.push(...notPlain(first, name));
    if (canonicalJson({ it: first ?? null }) !== canonicalJson({ it: second ?? null })) {
      broken.push(`${name} answers the same with something else`);
    }
    return first;
  } catch (error) {
    if (!isSignal(error)) broken.push(`${name} throws ${String(error)}`);
    throw error;
  }
}

function withoutLabel(kind: StepKind, moves: readonly StepMove[]): string[] {
  const actions = moves.flatMap((move) => (move.type === 'OpenTask' ? move.actions : []));
  return actions
    .filter((action) => !kind.actions?.[action])
    .map((action) => `the action ${action} has no label (actions: { ${action}: { label } })`);
}

/** The kind as it is, watched; what it should not do is put into `broken`. */
export function guarded(kind: StepKind, broken: string[]): StepKind {
  const { on, reopen, mended, check } = kind;
  const watched = (name: string, ask: () => StepMove[]): StepMove[] => {
    const moves = twice(name, broken, ask);
    broken.push(...withoutLabel(kind, moves));
    return moves;
  };
  return {
    ...kind,
    enter: (step) => watched('enter', () => kind.enter(still(step))),
    ...(on && {
      on: (step, event) => {
        const unheard = twice('on', broken, () => on(still(step), { type: 'Unheard' } as never));
        if (unheard.length) broken.push('an event that it does not know moves it');
        return watched('on', () => on(still(step), frozen(copy(event))));
      },
    }),
    ...(reopen && {
      reopen: (step, block, index) => watched('reopen', () => reopen(still(step), block, index)),
    }),
    ...(mended && { mended: (step) => twice('mended', broken, () => mended(still(step))) }),
    ...(check && {
      check: (step, asked) => {
        const problems = twice('check', broken, () => check(still(step), frozen(copy(asked))));
        if (problems.some(({ code, message }) => !code || !message)) {
          broken.push('a refusal has no code or no words');
        }
        return problems;
      },
    }),
  };
}
