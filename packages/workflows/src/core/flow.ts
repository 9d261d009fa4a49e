import type { ProgramStep } from '../definition/index.ts';
import { log, nextId, refs, type Draft } from './draft.ts';
import { openIncident } from './incidents.ts';
import { keptAt } from './kept-results.ts';
import { closeTask, suspend, unsuspend } from './tasks.ts';
import { forgetUndo, withoutUndo } from './trail.ts';
import { liveWithin, locate, within, type Located } from './tree.ts';
import type { Activation, Body, CaseState, Command, Json, PersonRef, Phase } from './types.ts';

/** So many steps may be entered for one event; more is an endless loop, kept as an incident. */
const maxEntered = 2000;

/** Enters a step; its kind is told next. */
export function enterStep(
  draft: Draft,
  body: Body,
  step: ProgramStep,
  extra: Pick<Activation, 'returned'> = {},
): Activation {
  const activation: Activation = {
    id: nextId(draft, 'e'),
    step: step.id,
    entered: draft.at,
    local: null,
    bodies: [],
    ...extra,
  };
  body.current = activation;
  body.done = false;
  draft.entered += 1;
  if (draft.entered > maxEntered) {
    activation.pending = [null];
    openIncident(draft, activation, 'flow.endless', '一次操作引起的步骤过多，可能是循环没有出口');
  } else draft.work.push({ type: 'tell', activation, event: null });
  if (draft.kinds.get(step.kind)?.irreversible) {
    const path = locate(draft.state, activation.id)?.path ?? [];
    forgetUndo(draft, { step: step.id, path });
  }
  return activation;
}

/** Adds a body to an activation and begins it, unless it is already done. */
export function addBody(
  draft: Draft,
  owner: Activation,
  body: Omit<Body, 'done'> & { done?: boolean },
  begin: boolean,
): Body {
  const added: Body = { ...body, done: body.done ?? false };
  owner.bodies.push(added);
  draft.state.passed[added.block] = draft.at;
  if (begin && !added.done) draft.work.push({ type: 'next', owner, body: added, position: 0 });
  return added;
}

/** Ends everything inside an activation: tasks, clocks, calls, incidents. */
export function cancelActivation(
  draft: Draft,
  activation: Activation,
  as: Extract<Command, { type: 'CloseTask' }>['as'],
  by?: PersonRef,
): void {
  const entries = new Set(within(activation).map((inner) => inner.id));
  for (const task of Object.values(draft.state.tasks)) {
    if (entries.has(task.entry)) closeTask(draft, task, as, by ? { by } : {});
  }
  const { state } = draft;
  state.timers = state.timers.filter((timer) => !entries.has(timer.entry));
  for (const effect of Object.values(state.effects)) {
    if (entries.has(effect.entry)) delete state.effects[effect.id];
  }
  for (const incident of state.incidents.filter((open) => entries.has(open.entry))) {
    draft.commands.push({ type: 'CloseIncident', incidentId: incident.id, how: 'cancelled' });
  }
  state.incidents = state.incidents.filter((incident) => !entries.has(incident.entry));
  for (const entry of entries) draft.gone.add(entry);
}

export function parkCurrent(draft: Draft, body: Body): void {
  if (!body.current) return;
  for (const activation of liveWithin(body.current)) suspend(draft, activation);
  body.parked = [...(body.parked ?? []), body.current];
  delete body.current;
}

/** Takes up what was parked last, with what arrived meanwhile. */
function restoreParked(draft: Draft, body: Body): void {
  const activation = body.parked?.pop();
  if (!activation) return;
  if (body.parked?.length === 0) delete body.parked;
  body.current = activation;
  log(draft, 'step.resumed', activation.step, {});
  for (const inner of liveWithin(activation)) {
    unsuspend(draft, inner);
    for (const event of inner.held ?? []) {
      draft.work.push({ type: 'tell', activation: inner, event: event as never });
    }
    delete inner.held;
  }
}

const peopleOf = (draft: Draft, entry: string): PersonRef[] => {
  const acted = draft.state.handled.filter((handled) => handled.entry === entry);
  const people = acted.map(({ by, onBehalfOf }) => onBehalfOf ?? by);
  return [...new Map(people.map((person) => [person.id, person])).values()];
};

function keepResult(draft: Draft, located: Located, result: Json): void {
  const { results, name } = keptAt(draft, located.bodies, located.activation.step);
  results[name] = result;
}

/** More footsteps than this are rounds and items long past; the latest of every step stays. */
const maxTrail = 200;

function shortenTrail(state: CaseState): void {
  if (state.trail.length <= maxTrail) return;
  const old = state.trail.findIndex((foot, position) =>
    state.trail.slice(position + 1).some((later) => later.step === foot.step),
  );
  state.trail = state.trail.filter((_, position) => position !== old);
}

function keepFootstep(draft: Draft, located: Located, asked?: PersonRef[]): void {
  const { activation, path } = located;
  const kind = draft.kinds.get(draft.index.place(activation.step).step.kind);
  // Nobody was asked, so there is nobody to send back to.
  if (!kind?.handled || asked?.length === 0) return;
  const people = asked ?? peopleOf(draft, activation.id);
  const undo = activation.returned
    ? { local: activation.local, returned: activation.returned }
    : { local: activation.local };
  draft.state.trail = draft.state.trail.filter((foot) => foot.entry !== activation.id);
  draft.state.trail.push({ step: activation.step, entry: activation.id, path, people, undo });
  shortenTrail(draft.state);
}

/** Tells who was asked and need no longer act: 已由某处理. */
function cancelOthers(draft: Draft, activation: Activation): void {
  const entries = new Set(within(activation).map((inner) => inner.id));
  const open = Object.values(draft.state.tasks).filter((task) => entries.has(task.entry));
  const { actor } = draft.envelope;
  const by = actor.type === 'person' ? { id: actor.id, name: actor.name } : undefined;
  cancelActivation(draft, activation, 'cancelled', by);
  if (open.length === 0) return;
  const people = refs(open.flatMap((task) => task.assignees));
  log(draft, 'task.cancelledByOther', activation.step, { people, by: by ?? null });
}

/** A step is done: its result is kept and its sequence goes on, or back to who sent back. */
export function finishActivation(
  draft: Draft,
  activation: Activation,
  result?: Json,
  asked?: PersonRef[],
): void {
  const located = locate(draft.state, activation.id);
  if (!located) return;
  const { body, owner } = located;
  cancelOthers(draft, activation);
  if (result !== undefined) keepResult(draft, located, result);
  draft.state.passed[activation.step] = draft.at;
  if (!activation.mending) keepFootstep(draft, located, asked);
  delete body.current;
  if (activation.mending || activation.returned?.resume === 'straight-back') {
    goStraightBack(draft, body, owner);
    return;
  }
  const position = (draft.index.place(activation.step).chain.at(-1)?.position ?? 0) + 1;
  draft.work.push({ type: 'next', owner, body, position });
}

function goStraightBack(draft: Draft, body: Body, owner: Activation | undefined): void {
  if (body.parked?.length) {
    restoreParked(draft, body);
    return;
  }
  body.done = true;
  if (owner?.mending && owner.bodies.every((inner) => inner.done)) {
    draft.work.push({ type: 'mended', activation: owner });
  }
}

/** The sequence has no more steps. */
export function completeBody(draft: Draft, owner: Activation | undefined, body: Body): void {
  body.done = true;
  if (!owner) endCase(draft, 'completed');
  else {
    const event = { type: 'BodyDone', block: body.block, index: body.index } as const;
    draft.work.push({ type: 'tell', activation: owner, event });
  }
}

/** Nothing of the case goes on after this. */
export function endCase(draft: Draft, phase: Exclude<Phase, 'running'>, outcome?: string): void {
  const { state } = draft;
  const live = [...(state.root.current ? [state.root.current] : []), ...(state.root.parked ?? [])];
  for (const activation of live) {
    cancelActivation(draft, activation, 'cancelled');
  }
  delete state.root.current;
  delete state.root.parked;
  state.root.done = true;
  state.timers = [];
  state.phase = phase;
  state.endedAt = draft.at;
  state.trail = state.trail.map(withoutUndo);
  if (outcome !== undefined) state.outcome = outcome;
  log(draft, `case.${phase}`, undefined, outcome === undefined ? {} : { outcome });
  draft.commands.push(
    outcome === undefined ? { type: 'EndCase', phase } : { type: 'EndCase', phase, outcome },
  );
}
