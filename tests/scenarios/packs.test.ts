import { describe, expect, test } from 'vitest';
import { builtInFieldKinds, createFieldKinds } from '@yishi/forms';
import {
  buildBundle,
  buildRegister,
  builtInStepKinds,
  coverageOf,
  createStepKinds,
  parsePack,
  parseScenario,
  registersOfPack,
  runScenario,
} from '@yishi/workflows';
import { checkPolicy, type Problem } from '@yishi/policies';
import { readPacks, type PackFolder } from '../support/packs.ts';

const registries = {
  fieldKinds: createFieldKinds(builtInFieldKinds),
  stepKinds: createStepKinds(builtInStepKinds),
};

/** The file of a pack in which what has this key stands. */
function fileOf(folder: PackFolder, part: 'procedures' | 'forms' | 'policies', key: string) {
  const found = folder[part].find(({ content }) => (content as { key?: string }).key === key);
  return `packs/${folder.key}/${part}/${found?.name ?? `${key}.json`}`;
}

/** A problem with the file that it is in: `/forms/<key>/…`, `/policies/<key>/…`, `/procedure/…`. */
function said(folder: PackFolder, procedure: string, { path, code, message }: Problem): string {
  const [, part = '', key = '', ...rest] = path.split('/');
  const inside = part === 'forms' || part === 'policies';
  const file = inside ? fileOf(folder, part, key) : fileOf(folder, 'procedures', procedure);
  const pointer = inside ? `/${rest.join('/')}` : path.replace('/procedure', '');
  return `${file} ${pointer}: ${message} (${code})`;
}

for (const folder of readPacks()) {
  describe(`pack ${folder.key}`, () => {
    const pack = parsePack(folder.pack);
    test('its parts have the shape of a pack', () => {
      expect(pack.ok ? [] : pack.problems, `packs/${folder.key}`).toEqual([]);
    });
    if (!pack.ok) return;
    const { procedures, forms, policies } = pack.value;
    const registers = registersOfPack(pack.value);

    test('its policies are in order', () => {
      const wrong = policies.flatMap((policy) =>
        checkPolicy(policy).map((problem) =>
          said(folder, '', { ...problem, path: `/policies/${policy.key}${problem.path}` }),
        ),
      );
      expect(wrong).toEqual([]);
    });

    for (const register of pack.value.registers ?? [])
      test(`the register ${register.key} can be published`, () => {
        const built = buildRegister(register, forms, registries.fieldKinds);
        expect(built.ok ? [] : built.problems, `packs/${folder.key}/registers`).toEqual([]);
      });

    const bundles = new Map(
      procedures.map((procedure) => [
        procedure.key,
        buildBundle({ procedure, forms, policies, registers }, registries),
      ]),
    );
    const results = new Map<string, ReturnType<typeof runScenario>[]>();

    for (const [key, built] of bundles)
      test(`${key} can be published`, () => {
        const problems = built.ok ? [] : built.problems;
        expect(problems.map((problem) => said(folder, key, problem))).toEqual([]);
      });

    for (const { name, content } of folder.scenarios) {
      const file = `packs/${folder.key}/scenarios/${name}`;
      const parsed = parseScenario(content);
      if (!parsed.ok) {
        test(name, () => expect(parsed.problems, file).toEqual([]));
        continue;
      }
      const scenario = parsed.value;
      const built = bundles.get(scenario.procedure);
      // Why it cannot be published is said once, above.
      test.skipIf(built?.ok === false)(`${name}: ${scenario.title}`, () => {
        if (!built?.ok) throw new Error(`${file}: the pack has no procedure ${scenario.procedure}`);
        const result = runScenario(built.value.bundle, scenario, registries);
        results.set(scenario.procedure, [...(results.get(scenario.procedure) ?? []), result]);
        const failures = result.failures.map(({ step, message }) => `/steps/${step}: ${message}`);
        expect(failures, file).toEqual([]);
      });
    }

    for (const [key, built] of bundles)
      test.skipIf(!built.ok)(`the scenarios of ${key} reach every step and every branch`, () => {
        if (!built.ok) return;
        const { steps, blocks } = coverageOf(built.value.bundle, results.get(key) ?? []);
        const unreached = [...steps.missing, ...blocks.missing];
        expect(unreached, `reached by no scenario in packs/${folder.key}/scenarios`).toEqual([]);
      });
  });
}
