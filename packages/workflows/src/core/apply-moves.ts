import { unreachable } from '@yishi/policies';
import { log, nextId, refs, type Draft } from './draft.ts';
import { plain } from './plain.ts';
import { callConnector } from './effects.ts';
import { addBody, cancelActivation, endCase, finishActivation } from './flow.ts';
import { openIncident } from './incidents.ts';
import { sendBack } from './send-back.ts';
import type { StepMove } from './step-kind.ts';
import { closeTask, openTask, tasksOf } from './tasks.ts';
import type { Located } from './tree.ts';
import type { Activation, PersonRef } from './types.ts';

function cancelBody(draft: Draft, owner: Activation, block: string, index: number): void {
  const body = owner.bodies.find((inner) => inner.block === block && inner.index === index);
  if (!body || body.done) return;
  for (const activation of [...(body.current ? [body.current] : []), ...(body.parked ?? [])]) {
    cancelActivation(draft, activation, 'cancelled');
  }
  delete body.current;
  delete body.parked;
  body.done = true;
}

function openBody(
  draft: Draft,
  owner: Activation,
  move: Extract<StepMove, { type: 'OpenBody' }>,
  begin: boolean,
): void {
  const { block, index, names, results, done } = move;
  const same = (body: { block: string; index: number }) =>
    body.block === block && body.index === index;
  owner.bodies = owner.bodies.filter((body) => (move.alone ? !body.done : !same(body)));
  addBody(draft, owner, plain({ block, index, names, results, done }) as never, begin);
}

/** The reasons of all, each once. */
function togetherOf(reasons: readonly string[]): string {
  const [first = '', ...others] = new Set(reasons);
  if (others.length === 0) return first;
  return [...new Set([first, ...others].flatMap((reason) => reason.split('、')))].join('、');
}

/** The timeline has one sentence for all that are asked at the same time. */
function tellAsked(draft: Draft, located: Located, moves: readonly StepMove[]): void {
  const opened = moves.flatMap((move) => (move.type === 'OpenTask' ? [move] : []));
  if (opened.length === 0) return;
  const people = opened.flatMap((move): PersonRef[] => move.people);
  log(draft, 'step.asked', located.activation.step, {
    people: refs(people),
    because: togetherOf(opened.map(({ because }) => because)),
  });
}

function wait(draft: Draft, activation: Activation, move: Extract<StepMove, { type: 'Wait' }>) {
  const spec = move.period ? { period: move.period, from: draft.at } : {};
  draft.state.timers.push({
    id: nextId(draft, 'c'),
    entry: activation.id,
    at: move.until,
    type: 'wait',
    ...spec,
  });
}

function apply(draft: Draft, located: Located, move: StepMove, begin: boolean): void {
  const { activation } = located;
  const { step } = activation;
  switch (move.type) {
    case 'OpenTask':
      openTask(draft, located, move);
      return;
    case 'CloseTask': {
      const task = tasksOf(draft, activation.id).find((open) => open.key === move.key);
      if (task) closeTask(draft, task, 'cancelled', move.by ? { by: move.by } : {});
      return;
    }
    case 'OpenBody':
      openBody(draft, activation, move, begin);
      return;
    case 'CancelBody':
      cancelBody(draft, activation, move.block, move.index);
      return;
    case 'Remember':
      activation.local = move.local;
      return;
    case 'Finish':
      finishActivation(draft, activation, move.result, move.asked);
      return;
    case 'SendBack':
      sendBack(draft, located, move.step, { ...move, corrections: [] });
      return;
    case 'EndCase':
      draft.state.passed[step] = draft.at;
      endCase(draft, move.phase, move.outcome);
      return;
    case 'Wait':
      wait(draft, activation, move);
      return;
    case 'CallConnector':
      callConnector(draft, activation, move.connector, move.input);
      return;
    case 'SetVariables':
      Object.assign(draft.state.variables, move.values);
      return;
    case 'OpenIncident':
      openIncident(draft, activation, move.code, move.message);
      return;
    case 'Log':
      log(draft, move.code, step, move.params);
      return;
    case 'Notify':
      draft.commands.push({ ...move });
      return;
    case 'Copy':
      draft.commands.push({ type: 'Copy', to: move.to, step });
      return;
    case 'Publish':
      draft.commands.push({ type: 'Publish', notice: move.notice, step });
      return;
    default:
      unreachable(move);
  }
}

/** Does what a step kind answered, in its order. */
export function applyMoves(
  draft: Draft,
  located: Located,
  moves: readonly StepMove[],
  { begin } = { begin: true },
): void {
  tellAsked(draft, located, moves);
  for (const move of moves) {
    if (draft.gone.has(located.activation.id)) return;
    apply(draft, located, move, begin);
  }
}
