import { unreachable } from '@yishi/policies';
import type { Draft, Work } from './draft.ts';
import { completeBody, enterStep } from './flow.ts';
import { mended, reopen, tell } from './tell.ts';

function isGone(draft: Draft, work: Work): boolean {
  if (draft.state.phase !== 'running') return true;
  switch (work.type) {
    case 'next':
      return work.body.done || (work.owner !== undefined && draft.gone.has(work.owner.id));
    default:
      return draft.gone.has(work.activation.id);
  }
}

function next(draft: Draft, work: Extract<Work, { type: 'next' }>): void {
  const step = draft.index.steps(work.body.block)[work.position];
  if (step) enterStep(draft, work.body, step);
  else completeBody(draft, work.owner, work.body);
}

/** Goes on until nothing moves by itself any more. */
export function drain(draft: Draft): void {
  for (let work = draft.work.shift(); work; work = draft.work.shift()) {
    if (isGone(draft, work)) continue;
    switch (work.type) {
      case 'next':
        next(draft, work);
        break;
      case 'tell':
        tell(draft, work.activation, work.event);
        break;
      case 'reopen':
        reopen(draft, work.activation, work.way);
        break;
      case 'mended':
        mended(draft, work.activation);
        break;
      default:
        unreachable(work);
    }
  }
}
