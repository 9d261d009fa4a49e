import { log, type Draft, type Way } from './draft.ts';
import { cancelActivation, parkCurrent } from './flow.ts';
import { actorParams, principalOf } from './handled.ts';
import { keptAt } from './kept-results.ts';
import { openWay } from './send-back.ts';
import { tell } from './tell.ts';
import { locate, type PathPart } from './tree.ts';
import type { Activation, Body, CaseState, Footstep, Handled, PersonRef } from './types.ts';

/** What a person did in an activation and may take back. */
export const ownActions = (state: CaseState, entry: string, person: string): Handled[] =>
  state.handled.filter(
    (handled) =>
      handled.entry === entry &&
      (handled.onBehalfOf ?? handled.by).id === person &&
      handled.action !== 'return' &&
      handled.action !== 'transfer',
  );

export const footstepOf = (state: CaseState, entry: string): Footstep | undefined =>
  state.trail.findLast((foot) => foot.entry === entry && foot.undo);

/** How far down the recorded path the live tree still goes. */
function deepest(state: CaseState, path: readonly PathPart[]): { body: Body; depth: number } {
  let body = state.root;
  for (let depth = 0; depth < path.length; depth += 1) {
    const part = path[depth] as PathPart;
    const current = body.current;
    const inner =
      current?.step === part.step
        ? current.bodies.find(({ block, index }) => block === part.block && index === part.index)
        : undefined;
    if (!inner) return { body, depth };
    body = inner;
  }
  return { body, depth: path.length };
}

/** Whether taking a finished step back would leave what it corrected where it is parked. */
export function correctionIsNested(state: CaseState, foot: Footstep): boolean {
  if (foot.undo?.returned?.resume !== 'straight-back') return false;
  return deepest(state, foot.path).depth < foot.path.length;
}

function forgetHandled(draft: Draft, entry: string, person: string): void {
  const last = draft.state.handled.findLastIndex(
    (handled) => handled.entry === entry && (handled.onBehalfOf ?? handled.by).id === person,
  );
  draft.state.handled = draft.state.handled.filter((_, position) => position !== last);
}

/** Opens a finished activation again as it stood, in place of what came after it. */
function bringBack(draft: Draft, foot: Footstep, by: PersonRef): void {
  const { state } = draft;
  const { body, depth } = deepest(state, foot.path);
  // A loop that has moved on is opened again with what it remembers, e.g. its items.
  const before = body.current?.step === foot.path[depth]?.step ? body.current : undefined;
  if (foot.undo?.returned?.resume === 'straight-back') parkCurrent(draft, body);
  else if (body.current) cancelActivation(draft, body.current, 'withdrawn', by);
  const parts: Way['parts'] = foot.path.slice(depth).map((part) => ({ ...part }));
  const arrive = (inner: Body) => {
    const activation: Activation = {
      id: foot.entry,
      step: foot.step,
      entered: draft.at,
      local: foot.undo?.local ?? null,
      bodies: [],
      ...(foot.undo?.returned ? { returned: foot.undo.returned } : {}),
    };
    inner.current = activation;
    inner.done = false;
    draft.gone.delete(foot.entry);
    const around = locate(state, foot.entry)?.bodies ?? [];
    const { results, name } = keptAt(draft, around, foot.step);
    delete results[name];
    draft.work.push({ type: 'tell', activation, event: { type: 'Withdrawn', by } });
  };
  openWay(draft, body, { parts, arrive }, before ? { local: before.local } : {});
  state.trail = state.trail.filter((other) => other !== foot);
  delete state.passed[foot.step];
}

/** 撤回: a person takes back what they did while nobody has acted on it. */
export function stepWithdrawn(draft: Draft, entry: string, opinion: string | undefined): void {
  const by = principalOf(draft.envelope.actor) as PersonRef;
  const live = locate(draft.state, entry);
  const foot = footstepOf(draft.state, entry);
  const step = live?.activation.step ?? foot?.step;
  log(draft, 'step.withdrawn', step, { ...actorParams(draft), ...(opinion ? { opinion } : {}) });
  forgetHandled(draft, entry, by.id);
  if (live) tell(draft, live.activation, { type: 'Withdrawn', by });
  else if (foot) bringBack(draft, foot, by);
}
