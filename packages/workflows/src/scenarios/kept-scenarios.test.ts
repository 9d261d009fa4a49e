import { expect, test } from 'vitest';
import { buildBundle, type ProcedureDefinition } from '../definition/index.ts';
import { createStepKinds } from '../core/index.ts';
import { builtInStepKinds } from '../steps/index.ts';
import { bundleOf, by, end, given, registries, start, step } from '../testing/index.ts';
import { runKeptScenarios, scenarioProblems } from './kept-scenarios.ts';

const kinds = { ...registries, stepKinds: createStepKinds(builtInStepKinds) };
const bundle = bundleOf([start, step('w', 'fill', { participants: by('甲') }), end]);
const begin = { actor: '申请人', action: 'start', data: {} };
const scenario = (title: string, who: string) => ({
  title,
  procedure: 'trial',
  given,
  steps: [{ when: begin, then: { open: { w: [who] } } }],
});

test('a scenario that holds says nothing; one that does not says what differs', () => {
  const scenarios = { a: scenario('甲办理', '甲'), b: scenario('乙办理', '乙') };
  const run = runKeptScenarios({ scenarios }, bundle, kinds);
  expect(run.map(({ title, differs }) => [title, differs.length])).toEqual([
    ['乙办理', 1],
    ['甲办理', 0],
  ]);
  const [problem, ...others] = scenarioProblems({ scenarios }, bundle, kinds);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ path: '/scenarios/b', code: 'scenario.failed' });
  expect(problem?.message).toMatch(/^场景“乙办理”没有通过：第 1 步：待办/);
});

test('what is no scenario is told, not thrown', () => {
  expect(scenarioProblems({ scenarios: { x: {} } }, bundle, kinds)).toHaveLength(1);
});

test('no hash of a bundle knows how it is tried', () => {
  const { forms } = bundle;
  const build = (procedure: ProcedureDefinition) => {
    const built = buildBundle({ procedure, forms: Object.values(forms), policies: [] }, registries);
    if (!built.ok) throw new Error(JSON.stringify(built.problems));
    return built.value.hash;
  };
  const { procedure } = bundle;
  const scenarios = { a: scenario('甲办理', '甲') };
  expect(build({ ...procedure, scenarios })).toBe(build(procedure));
});
