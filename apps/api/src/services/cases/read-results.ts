import { ok } from '@yishi/policies';
import { liveSteps } from '@yishi/workflows';
import type { StepDefinition } from '@yishi/workflows';
import type { ResultItem } from '../../contract/contract.gen.ts';
import { openCase } from '../opening/index.ts';
import type { Service } from '../support/index.ts';

/** What steps resulted in, with every step of the arithmetic; open sheets show nothing yet. */
export const readResults: Service<'readResults'> = async (call) => {
  const opened = await openCase(call, call.params.id);
  if (!opened.ok) return opened;
  const { open, state } = opened.value;
  const live = new Set(state.phase === 'running' ? liveSteps(state).map(({ step }) => step) : []);
  const items: ResultItem[] = [];
  const walk = (steps: readonly StepDefinition[]): void => {
    for (const { id, name, kind, blocks = [] } of steps) {
      const result = state.results[id];
      const sheets = call.deps.stepKinds.get(kind)?.sheets === true;
      if (result !== undefined && result !== null) {
        items.push({ step: id, name, kind, state: 'done', result });
      } else if (sheets && live.has(id)) {
        items.push({ step: id, name, kind, state: 'open', result: null });
      }
      for (const block of blocks) walk(block.steps);
    }
  };
  walk(open.bundle.procedure.steps);
  return ok({ items });
};
