import { ok, refuse, type Problem, type Result } from '@yishi/policies';
import { checkShape } from '../definition/index.ts';
import { scenarioSchema } from './scenario-schema.ts';
import type { Scenario, When } from './types.ts';

/** Exactly one of: somebody acts, time passes, a connector answers. */
function whenProblems(when: Partial<Record<string, unknown>>, path: string): Problem[] {
  const kinds = ['actor', 'after', 'until', 'connector'].filter((key) => key in when);
  if (kinds.length !== 1) {
    const message = '须写明谁办理（actor），或时间（after、until），或连接器（connector）';
    return [{ path, code: 'scenario.when', message }];
  }
  if ('actor' in when && !('action' in when)) {
    return [{ path: `${path}/action`, code: 'scenario.when', message: '须写明做什么' }];
  }
  return [];
}

/** The scenario that unknown data describes. */
export function parseScenario(input: unknown): Result<Scenario> {
  const wrong = checkShape(scenarioSchema, input);
  if (wrong.length) return refuse(...wrong);
  const scenario = input as Scenario;
  const problems = scenario.steps.flatMap(({ when }: { when: When }, index) =>
    whenProblems(when as Record<string, unknown>, `/steps/${index}/when`),
  );
  return problems.length ? refuse(...problems) : ok(scenario);
}
