import type { Draft, Way } from './draft.ts';
import { plain } from './plain.ts';
import { contextOf } from './context.ts';
import { openIncident } from './incidents.ts';
import { applyMoves } from './apply-moves.ts';
import { checked } from './check-moves.ts';
import { finishActivation } from './flow.ts';
import { CoreBug, KindStopped, NeedsSignal, StepFailure } from './signals.ts';
import type { StepEvent, StepKind, StepMove } from './step-kind.ts';
import { locate, type Located } from './tree.ts';
import type { Activation, Json } from './types.ts';

function kindOf(draft: Draft, activation: Activation): StepKind {
  const { step } = draft.index.place(activation.step);
  const kind = draft.kinds.get(step.kind);
  if (!kind) throw new StepFailure('kind.missing', `没有安装步骤类型 ${step.kind}`);
  return kind;
}

function ask(draft: Draft, located: Located, event: StepEvent | null): StepMove[] {
  const kind = kindOf(draft, located.activation);
  const context = contextOf(draft, kind, located);
  if (event === null) return kind.enter(context);
  if (!kind.on) throw new StepFailure('kind.failed', `步骤类型 ${kind.kind} 不处理 ${event.type}`);
  return kind.on(context, event);
}

/** Code and words of what a step kind threw; what is not its answer goes on as it is. */
function failureOf(draft: Draft, activation: Activation, error: unknown) {
  if (error instanceof NeedsSignal || error instanceof CoreBug) throw error;
  if (error instanceof KindStopped) throw error;
  if (error instanceof StepFailure) return { code: error.code, message: error.message };
  const { kind } = draft.index.place(activation.step).step;
  const why = error instanceof Error ? error.message : String(error);
  return { code: 'kind.failed', message: `步骤类型 ${kind} 出错：${why}` };
}

/** Runs what a kind has to say; when it fails, nothing of it is done and an incident says so. */
function contained(draft: Draft, activation: Activation, pending: Json, run: () => void): boolean {
  const commands = draft.commands.length;
  try {
    run();
    return true;
  } catch (error) {
    const { code, message } = failureOf(draft, activation, error);
    draft.commands.length = commands;
    activation.pending = [...(activation.pending ?? []), pending];
    openIncident(draft, activation, code, message);
    return false;
  }
}

/** Tells a step kind that its step was entered (null) or what happened, and does what it answers. */
export function tell(draft: Draft, activation: Activation, event: StepEvent | null): void {
  const located = locate(draft.state, activation.id);
  if (!located) return;
  if (located.parked) {
    activation.held = [...(activation.held ?? []), event as Json];
    return;
  }
  let moves: StepMove[] = [];
  contained(draft, activation, plain(event) as Json, () => {
    moves = checked(draft, located, plain(ask(draft, located, event)));
  });
  applyMoves(draft, located, moves);
}

/** Asks a step kind to open the bodies on the way to a step inside it. */
export function reopen(draft: Draft, activation: Activation, way: Way): void {
  const located = locate(draft.state, activation.id);
  const [part, ...rest] = way.parts;
  if (!located || !part) return;
  const before = activation.bodies.length;
  let moves: StepMove[] = [];
  contained(draft, activation, null, () => {
    const kind = kindOf(draft, activation);
    if (!kind.reopen) throw new StepFailure('kind.failed', `步骤类型 ${kind.kind} 不能重新打开`);
    const context = contextOf(draft, kind, located);
    moves = checked(draft, located, plain(kind.reopen(context, part.block, part.index)));
    const leads = moves.some(
      (move) => move.type === 'Finish' || (move.type === 'OpenBody' && !move.done),
    );
    if (!leads) throw new StepFailure('kind.failed', `步骤类型 ${kind.kind} 没有打开分支`);
  });
  applyMoves(draft, located, moves, { begin: false });
  for (const body of activation.bodies.slice(before)) {
    if (!body.done) way.arrive(body, rest);
  }
}

/** A step inside was corrected: its blocks close again, with what that makes of their result. */
export function mended(draft: Draft, activation: Activation): void {
  const located = locate(draft.state, activation.id);
  if (!located) return;
  let result: Json | undefined;
  const done = contained(draft, activation, null, () => {
    const kind = kindOf(draft, activation);
    const answer = kind.mended?.(contextOf(draft, kind, located));
    if (answer !== undefined) result = plain(answer);
  });
  if (done) finishActivation(draft, activation, result);
}
