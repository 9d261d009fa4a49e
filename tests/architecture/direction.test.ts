import { join } from 'node:path';
import { cruise, type IViolation } from 'dependency-cruiser';
import { expect, test } from 'vitest';
import { forbidden, options } from './direction-rules.ts';

const root = join(import.meta.dirname, '../..');

async function violations(baseDir: string, folders: string[]) {
  const { output } = await cruise(folders, {
    ...options,
    baseDir,
    ruleSet: { forbidden },
    validate: true,
  });
  if (typeof output === 'string') throw new Error(output);
  const found = output.summary.violations.map(
    (each: IViolation) => `${each.rule.name}: ${each.from} -> ${each.to}`,
  );
  return { found, read: output.summary.totalCruised };
}

test('imports go one way: policies <- forms <- workflows <- apps', async () => {
  const { found, read } = await violations(root, ['packages', 'apps', 'plugins']);
  expect(found).toEqual([]);
  expect(read).toBeGreaterThan(100);
});

test('a planted violation of each rule is reported', async () => {
  const { found } = await violations(join(import.meta.dirname, 'planted'), [
    'packages',
    'apps',
    'plugins',
  ]);
  const names = new Set(found.map((line) => line.split(':')[0]));
  expect([...names].sort()).toEqual([
    'core-nodes-only-by-tests',
    'no-cycles',
    'packages-never-import-apps',
    'plug-ins-are-pure-but-for-server-and-web',
    'plug-ins-come-in-by-the-registry',
    'plug-ins-import-packages-only',
    'policies-import-nothing-of-ours',
    'pure-folders-stay-pure',
    'web-takes-only-types-from-api',
  ]);
});
