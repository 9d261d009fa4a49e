import { liveSteps } from '@yishi/workflows';
import type { Json, StepDefinition } from '@yishi/workflows';
import type { ResultItem } from '../../contract/contract.gen.ts';
import type { Call, RouteName } from '../support/index.ts';
import { knowsNames } from './knows-names.ts';
import type { OpenedCase } from './open-case.ts';

/** What the steps of a case resulted in, in the order of the procedure. */
export function resultsOf(call: Pick<Call<RouteName>, 'deps'>, opened: OpenedCase): ResultItem[] {
  const { open, state } = opened;
  const named = knowsNames(opened);
  const live = new Set(state.phase === 'running' ? liveSteps(state).map(({ step }) => step) : []);
  const items: ResultItem[] = [];
  const walk = (steps: readonly StepDefinition[]): void => {
    for (const { id, name, kind, blocks = [] } of steps) {
      const result = state.results[id];
      const { sheets = false, unnamed } = call.deps.stepKinds.get(kind) ?? {};
      if (result !== undefined && result !== null) {
        const told = named || !unnamed ? result : (unnamed(result) as Json);
        items.push({ step: id, name, kind, state: 'done', result: told });
      } else if (sheets && live.has(id)) {
        items.push({ step: id, name, kind, state: 'open', result: null });
      }
      for (const block of blocks) walk(block.steps);
    }
  };
  walk(open.bundle.procedure.steps);
  return items;
}
