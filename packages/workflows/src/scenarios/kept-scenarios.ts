import type { Problem } from '@yishi/policies';
import type { Bundle, ProcedureDefinition } from '../definition/index.ts';
import { parseScenario } from './parse.ts';
import { runScenario, type ScenarioKinds } from './run-scenario.ts';
import type { Scenario, ScenarioResult } from './types.ts';

export interface KeptScenario {
  id: string;
  title: string;
  /** Absent where what was kept is no scenario. */
  scenario?: Scenario;
  result?: ScenarioResult;
  /** In words, what is wrong or does not come out as it did; empty when it holds. */
  differs: string[];
}

const stepWords = (step: number, message: string): string => `第 ${step + 1} 步：${message}`;

/** The scenarios that a procedure keeps, run on one of its versions, in the order of their titles. */
export function runKeptScenarios(
  { scenarios = {} }: Pick<ProcedureDefinition, 'scenarios'>,
  bundle: Bundle,
  kinds: ScenarioKinds,
): KeptScenario[] {
  return Object.entries(scenarios)
    .map(([id, kept]): KeptScenario => {
      const parsed = parseScenario(kept);
      if (!parsed.ok) {
        const differs = parsed.problems.map(({ path, message }) => `${path} ${message}`);
        return { id, title: id, differs };
      }
      const scenario = parsed.value;
      const result = runScenario(bundle, scenario, kinds);
      const differs = result.failures.map(({ step, message }) => stepWords(step, message));
      return { id, title: scenario.title, scenario, result, differs };
    })
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));
}

/** Those that do not hold, as what keeps the procedure from being published. */
export const scenarioProblems = (
  procedure: Pick<ProcedureDefinition, 'scenarios'>,
  bundle: Bundle,
  kinds: ScenarioKinds,
): Problem[] =>
  runKeptScenarios(procedure, bundle, kinds)
    .filter(({ differs }) => differs.length > 0)
    .map(({ id, title, differs }) => {
      const params = { title, differs: differs.join('；') };
      const message = `场景“${title}”没有通过：${params.differs}`;
      return { path: `/scenarios/${id}`, code: 'scenario.failed', message, params };
    });
