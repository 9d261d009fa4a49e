import type { ProgramStep } from '../definition/index.ts';
import { log, nextId, type Draft, type Way } from './draft.ts';
import { cancelActivation, enterStep, parkCurrent } from './flow.ts';
import { forgetInItems } from './kept-results.ts';
import { atOrAfter } from './program-index.ts';
import { changeTask } from './tasks.ts';
import { lastFootsteps } from './trail.ts';
import { locate, samePart, type Located, type PathPart } from './tree.ts';
import type { Activation, Body, Correction, PersonRef, SentBack, Task } from './types.ts';

/** Who sends back and why. */
export interface Reason {
  by: PersonRef;
  opinion: string;
  resume: SentBack['resume'];
  corrections: Correction[];
}

/** The innermost body around a place that also holds the other step. */
function commonBody(draft: Draft, located: Located, step: string) {
  const blocks = new Set(draft.index.place(step).chain.map((link) => link.block));
  const depth = located.bodies.findLastIndex((body) => blocks.has(body.block));
  return { body: located.bodies[depth] as Body, path: located.path.slice(0, depth), depth };
}

/** Composite steps between a body and a step inside it. */
function partsBelow(draft: Draft, step: string, depth: number): Way['parts'] {
  const { chain } = draft.index.place(step);
  return chain.slice(depth + 1).map((link) => ({ step: link.parent as string, block: link.block }));
}

/** Opens composite steps down to a place; `arrive` is called in every body that leads there. */
export function openWay(
  draft: Draft,
  body: Body,
  way: Way,
  extra: Partial<Pick<Activation, 'mending' | 'local'>> = {},
): void {
  const [part] = way.parts;
  if (!part) {
    way.arrive(body, []);
    return;
  }
  const activation: Activation = {
    id: nextId(draft, 'e'),
    step: part.step,
    entered: draft.at,
    local: null,
    bodies: [],
    ...extra,
  };
  body.current = activation;
  body.done = false;
  const arrive = (inner: Body, rest: Way['parts']) =>
    openWay(
      draft,
      inner,
      { parts: rest, arrive: way.arrive },
      extra.mending ? { mending: true } : {},
    );
  draft.work.push({ type: 'reopen', activation, way: { parts: way.parts, arrive } });
}

/** What comes at or after a step is undone: it will be gone through again. */
function forgetFrom(draft: Draft, step: string, path: readonly PathPart[]): void {
  const { state, index } = draft;
  state.trail = state.trail.filter(
    (foot) =>
      !path.every((part, depth) => samePart(part, foot.path[depth])) ||
      !atOrAfter(index, foot.step, step),
  );
  for (const later of [...Object.keys(state.passed), ...Object.keys(state.results)]) {
    if (!index.has(later) || !atOrAfter(index, later, step)) continue;
    delete state.passed[later];
    delete state.results[later];
    for (const block of index.place(later).step.blocks ?? []) delete state.passed[block.id];
  }
}

function stopHere(draft: Draft, body: Body, reason: Reason): void {
  if (reason.resume === 'straight-back') {
    parkCurrent(draft, body);
    return;
  }
  for (const activation of [...(body.current ? [body.current] : []), ...(body.parked ?? [])]) {
    cancelActivation(draft, activation, 'returned', reason.by);
  }
  delete body.current;
  delete body.parked;
}

/** Does a step once more, where a later one parks until then or is gone through again. */
export function sendBack(draft: Draft, located: Located, toStep: string, reason: Reason): void {
  const { body, path, depth } = commonBody(draft, located, toStep);
  const feet = lastFootsteps(draft.state, toStep, path);
  const step: ProgramStep = draft.index.place(toStep).step;
  log(draft, 'step.returned', located.activation.step, {
    toStep,
    resume: reason.resume,
    opinion: reason.opinion,
    corrections: reason.corrections.map(({ field, remark }) => ({ field, remark })),
  });
  stopHere(draft, body, reason);
  if (reason.resume === 'again') forgetFrom(draft, toStep, path);
  const from = located.activation.step;
  const { by, opinion, resume, corrections } = reason;
  const everyone = [
    ...new Map(feet.flatMap((foot) => foot.people).map((person) => [person.id, person])).values(),
  ];
  openWay(
    draft,
    body,
    {
      parts: partsBelow(draft, toStep, depth),
      arrive: (inner) => {
        const own = feet.find((foot) => foot.path.at(-1)?.index === inner.index);
        const people = own?.people ?? everyone;
        const { id } = enterStep(draft, inner, step, {
          returned: { by, opinion, from, resume, corrections, people },
        });
        const around = locate(draft.state, id)?.bodies ?? [];
        if (resume === 'again') forgetInItems(draft.index, around, toStep);
      },
    },
    resume === 'straight-back' ? { mending: true } : {},
  );
}

/** The task of whoever sends back comes back to exactly them, also out of a pool. */
export function narrowTo(draft: Draft, task: Task, person: PersonRef): void {
  if (task.assignees.length < 2) return;
  task.assignees = [person];
  changeTask(draft, task);
}
