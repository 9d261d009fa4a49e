import { indexOf, type ProgramIndex } from './program-index.ts';
import { liveBody, samePart, type Located, type PathPart } from './tree.ts';
import type { CaseState, Footstep, Program } from './types.ts';

interface Standing {
  step: string;
  path: PathPart[];
}

const childAt = (standing: Standing, depth: number): string =>
  standing.path[depth]?.step ?? standing.step;

const positionOf = (index: ProgramIndex, step: string): number =>
  index.place(step).chain.at(-1)?.position ?? 0;

/** How many bodies two places share. */
function sharedDepth(a: Standing, b: Standing): number {
  let depth = 0;
  while (a.path[depth] && samePart(a.path[depth], b.path[depth])) depth += 1;
  return depth;
}

/** Whether the first place is reached only after the second, on the way actually taken. */
export function comesAfter(
  index: ProgramIndex,
  state: CaseState,
  standing: Standing,
  foot: Standing,
): boolean {
  const depth = sharedDepth(standing, foot);
  const mine = childAt(standing, depth);
  const theirs = childAt(foot, depth);
  if (mine !== theirs) return positionOf(index, mine) > positionOf(index, theirs);
  const [a, b] = [standing.path[depth], foot.path[depth]];
  if (!a || !b || a.block !== b.block) return false;
  // Another item or round: side by side when the other is still there, else the next one.
  return a.index > b.index && !liveBody(state, foot.path.slice(0, depth + 1));
}

/** Steps to which someone at this place may send back, nearest first. */
export function returnTargets(
  draft: { program: Program; state: CaseState },
  located: Pick<Located, 'path' | 'activation'>,
): string[] {
  const index = indexOf(draft.program);
  const standing = { step: located.activation.step, path: located.path };
  const targets = draft.state.trail.toReversed().filter((foot) => {
    const depth = sharedDepth(standing, foot);
    const [mine, theirs] = [childAt(standing, depth), childAt(foot, depth)];
    return mine !== theirs && positionOf(index, mine) > positionOf(index, theirs);
  });
  return [...new Set(targets.map((foot) => foot.step))];
}

/** Footsteps are never changed in place. */
export const withoutUndo = ({ undo: _, ...foot }: Footstep): Footstep => foot;

/** Nothing before this place can be taken back any more: it was acted upon. */
export function forgetUndo(
  draft: { program: Program; state: CaseState },
  standing: Standing,
): void {
  const index = indexOf(draft.program);
  const { state } = draft;
  state.trail = state.trail.map((foot) =>
    foot.undo && comesAfter(index, state, standing, foot) ? withoutUndo(foot) : foot,
  );
}

/** The last time a step was finished, where the path is the given one as far as that goes. */
export function lastFootsteps(state: CaseState, step: string, path: PathPart[]): Footstep[] {
  const feet = state.trail.filter(
    (foot) => foot.step === step && path.every((part, depth) => samePart(part, foot.path[depth])),
  );
  const latest = new Map<string, Footstep>();
  for (const foot of feet) latest.set(JSON.stringify(foot.path), foot);
  return [...latest.values()];
}
