import { describe, expect, test } from 'vitest';
import { builtInFieldKinds, createFieldKinds } from '@yishi/forms';
import {
  buildBundle,
  builtInStepKinds,
  coverageOf,
  createStepKinds,
  parsePack,
  parseScenario,
  runScenario,
} from '@yishi/workflows';
import { checkPolicy } from '@yishi/policies';
import { readPacks } from '../support/packs.ts';

const registries = {
  fieldKinds: createFieldKinds(builtInFieldKinds),
  stepKinds: createStepKinds(builtInStepKinds),
};

/** The value of a result; its problems are the failure. */
function must<T>(result: { ok: true; value: T } | { ok: false; problems: unknown[] }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.value;
}

for (const folder of readPacks()) {
  const pack = must(parsePack(folder.pack));
  const bundles = new Map(
    pack.procedures.map((procedure) => {
      const draft = { procedure, forms: pack.forms, policies: pack.policies };
      return [procedure.key, must(buildBundle(draft, registries))];
    }),
  );

  describe(`pack ${folder.key}`, () => {
    test('its policies are in order', () => {
      expect(pack.policies.flatMap((policy) => checkPolicy(policy))).toEqual([]);
    });

    const results = new Map<string, ReturnType<typeof runScenario>[]>();

    for (const file of folder.scenarios) {
      const scenario = must(parseScenario(file.content));
      test(scenario.title, () => {
        const built = bundles.get(scenario.procedure);
        expect(built, `procedure ${scenario.procedure}`).toBeDefined();
        if (!built) return;
        const result = runScenario(built.bundle, scenario, registries.stepKinds);
        results.set(scenario.procedure, [...(results.get(scenario.procedure) ?? []), result]);
        expect(result.failures).toEqual([]);
      });
    }

    for (const [key, { bundle }] of bundles)
      test(`the scenarios of ${key} reach every step and every branch`, () => {
        const report = coverageOf(bundle, results.get(key) ?? []);
        expect({ steps: report.steps.missing, blocks: report.blocks.missing }).toEqual({
          steps: [],
          blocks: [],
        });
      });
  });
}
