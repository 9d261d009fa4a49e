import type { Problem } from '@yishi/policies';
import type { Admission } from './admission.ts';
import { contextOf } from './context.ts';
import type { Draft } from './draft.ts';
import { indexOf } from './program-index.ts';
import { KindStopped, NeedsSignal } from './signals.ts';
import type { ActionAsked } from './step-kind.ts';
import { locate } from './tree.ts';

/** A step kind's own refusals; a check that would need facts refuses nothing. */
export function askKind(admission: Admission, entry: string, asked: ActionAsked): Problem[] {
  const { program, state, envelope, kinds } = admission;
  const located = locate(state, entry);
  if (!located) return [];
  const name = indexOf(program).place(located.activation.step).step.kind;
  const kind = kinds.get(name);
  if (!kind?.check) return [];
  const draft: Draft = {
    program,
    index: indexOf(program),
    kinds,
    facts: {},
    envelope,
    at: envelope.at,
    state,
    commands: [],
    needs: [],
    work: [],
    gone: new Set(),
    entered: 0,
  };
  try {
    return kind.check(contextOf(draft, kind, located), asked);
  } catch (error) {
    if (error instanceof NeedsSignal) return [];
    if (error instanceof KindStopped) throw error;
    const why = error instanceof Error ? error.message : String(error);
    return [{ path: '', code: 'kind.failed', message: `步骤类型 ${name} 出错：${why}` }];
  }
}
