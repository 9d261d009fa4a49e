import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { lintRules } from '@yishi/workflows';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folders = (path: string): string[] =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
    .map((entry) => entry.name);

const pascal = (kind: string): string =>
  kind.replaceAll(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase());

interface Family {
  path: string;
  required: string[];
  /** Files that a kind may have beside the required ones. */
  optional: string[];
}

const common = ['README.md', '<kind>.test.ts', 'config.gen.ts', 'config.schema.json', 'index.ts'];
const families: Family[] = [
  {
    path: 'packages/policies/src/kinds',
    required: [...common, 'behaviour.ts'],
    optional: [],
  },
  { path: 'packages/forms/src/kinds', required: common, optional: [] },
  {
    path: 'packages/workflows/src/steps',
    required: [...common, 'behaviour.ts'],
    // Refusals of its own, and how the answers of several people come to one.
    optional: ['check.ts', 'outcome.ts'],
  },
];
const rules: Family = {
  path: 'packages/workflows/src/definition/lint/rules',
  required: ['README.md', '<kind>.test.ts', 'index.ts'],
  optional: [],
};

/** What is missing in a kind's folder, and what should not be there, with what to do. */
function strays({ path, required, optional }: Family, files: string[], kind: string): string[] {
  const own = (file: string) => file.replace('<kind>', kind);
  const allowed = [...required, ...optional].map(own);
  const missing = required.map(own).filter((file) => !files.includes(file));
  const unknown = files.filter((file) => !allowed.includes(file));
  return [
    ...missing.map((file) => `${path}/${kind}/${file} is missing`),
    ...unknown.map((file) => `${path}/${kind}/${file} is not of the set: ${allowed.join(', ')}`),
  ];
}

describe.each(families)('the kinds in $path', (family) => {
  const kinds = folders(family.path);
  const files = (kind: string) => readdirSync(join(root, family.path, kind));

  test('share one set of files', () => {
    expect(kinds.length).toBeGreaterThan(3);
    expect(kinds.flatMap((kind) => strays(family, files(kind), kind))).toEqual([]);
  });

  test('have no optional file that no kind has', () => {
    const all = new Set(kinds.flatMap(files));
    expect(family.optional.filter((file) => !all.has(file))).toEqual([]);
  });

  test.each(kinds)('%s is declared in the folder of its name', async (kind) => {
    const path = join(root, family.path, kind, 'index.ts');
    const exported = Object.values((await import(path)) as Record<string, { kind?: string }>);
    expect(exported.flatMap((value) => value?.kind ?? [])).toEqual([kind]);
  });
});

test('the rules of lint share one set of files, and each is listed under the name of its folder', () => {
  const names = folders(rules.path);
  const files = (name: string) => readdirSync(join(root, rules.path, name));
  expect(names.flatMap((name) => strays(rules, files(name), name))).toEqual([]);
  expect(lintRules.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
});

test('a file that is missing or not known is found', () => {
  const required = ['index.ts', '<kind>.test.ts'];
  const family = { path: 'kinds', required, optional: ['check.ts'] };
  const found = (...files: string[]) => strays(family, files, 'draw');
  expect(found('index.ts', 'draw.test.ts', 'check.ts')).toEqual([]);
  expect(found('index.ts', 'helper.ts')).toEqual([
    'kinds/draw/draw.test.ts is missing',
    'kinds/draw/helper.ts is not of the set: index.ts, draw.test.ts, check.ts',
  ]);
});

test.each(['policies', 'forms', 'workflows'])(
  'what is generated for the kinds of %s is fresh',
  async (name) => {
    const script = join(root, 'packages', name, 'scripts/generate.ts');
    const { generate } = (await import(script)) as {
      generate(): Promise<{ path: string; content: string }[]>;
    };
    for (const { path, content } of await generate()) {
      const file = path.startsWith('/') ? path : join(root, 'packages', name, path);
      const present = existsSync(file) ? await readFile(file, 'utf8') : '';
      expect(present, `${relative(root, file)} is not fresh: run pnpm generate`).toBe(content);
    }
  },
);

const facesIn = 'apps/web/src/lib/faces';
const faces = (family: string): string[] =>
  readdirSync(join(root, facesIn, family))
    .filter((file) => file.endsWith('.svelte'))
    .map((file) => file.replace('.svelte', ''));
const stepKinds = folders('packages/workflows/src/steps');

test('every field kind has a face of its name, and every face a kind', () => {
  const kinds = folders('packages/forms/src/kinds');
  const present = faces('fields');
  const missing = kinds
    .filter((kind) => !present.includes(pascal(kind)))
    .map(
      (kind) =>
        `${kind} has no face: write ${facesIn}/fields/${pascal(kind)}.svelte, and its line in ${facesIn}/fields/index.ts`,
    );
  const idle = present
    .filter((face) => !kinds.map(pascal).includes(face))
    .map((face) => `${facesIn}/fields/${face}.svelte has the name of no field kind`);
  expect([...missing, ...idle]).toEqual([]);
});

test('every face of a step has the name of its kind in front, but those for all others', () => {
  const names = stepKinds.map(pascal);
  const astray = faces('steps')
    .filter(
      (face) => !/^(Other|Outside)/.test(face) && !names.some((name) => face.startsWith(name)),
    )
    .map((face) => `${facesIn}/steps/${face}.svelte begins with the name of no step kind`);
  expect(astray).toEqual([]);
});

test.each(['fields', 'steps'])('every face of %s is listed', async (family) => {
  const list = await readFile(join(root, facesIn, family, 'index.ts'), 'utf8');
  const unlisted = faces(family)
    .filter((face) => !list.includes(`./${face}.svelte`))
    .map((face) => `${facesIn}/${family}/${face}.svelte is not in ${facesIn}/${family}/index.ts`);
  expect(unlisted).toEqual([]);
});

test('every step kind is in the table of kinds of its package', async () => {
  const readme = 'packages/workflows/README.md';
  const rows = [...(await readFile(join(root, readme), 'utf8')).matchAll(/^\| `([a-z-]+)`/gm)];
  const said = rows.map(([, kind]) => kind);
  const wrong = [
    ...stepKinds.filter((kind) => !said.includes(kind)),
    ...said.filter((kind) => !stepKinds.includes(kind ?? '')),
  ];
  expect(wrong, `the table in ${readme} and the folders of step kinds differ in`).toEqual([]);
});

test('the packages have the documents that their readers need', () => {
  for (const folder of [
    'packages/policies',
    'packages/forms',
    'packages/workflows',
    'apps/api',
    'apps/web',
  ])
    expect(existsSync(join(root, folder, 'README.md')), folder).toBe(true);
});
