import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/** What is missing in a kind's folder, and what should not be there. */
function strays({ required, optional }: Omit<Family, 'path'>, files: string[], kind: string) {
  const present = files.map((file) => file.replace(kind, '<kind>'));
  return {
    missing: required.filter((file) => !present.includes(file)),
    unknown: present.filter((file) => ![...required, ...optional].includes(file)),
  };
}

describe.each(families)('the kinds in $path', (family) => {
  const kinds = folders(family.path);
  const files = (kind: string) => readdirSync(join(root, family.path, kind));

  test('share one set of files', () => {
    expect(kinds.length).toBeGreaterThan(3);
    for (const kind of kinds) {
      const found = { kind, ...strays(family, files(kind), kind) };
      expect(found).toEqual({ kind, missing: [], unknown: [] });
    }
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

test('a file that is missing or not known is found', () => {
  const family = { required: ['index.ts', '<kind>.test.ts'], optional: ['check.ts'] };
  const found = (...files: string[]) => strays(family, files, 'draw');
  expect(found('index.ts', 'draw.test.ts', 'check.ts')).toEqual({ missing: [], unknown: [] });
  expect(found('index.ts', 'helper.ts')).toEqual({
    missing: ['<kind>.test.ts'],
    unknown: ['helper.ts'],
  });
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
      expect(await readFile(file, 'utf8'), file).toBe(content);
    }
  },
);

const faces = (family: string): string[] =>
  readdirSync(join(root, 'apps/web/src/lib/faces', family))
    .filter((file) => file.endsWith('.svelte'))
    .map((file) => file.replace('.svelte', ''));

test('every field kind has a face of its name, and every face a kind', () => {
  const kinds = folders('packages/forms/src/kinds').map(pascal);
  expect(faces('fields').sort()).toEqual(kinds.sort());
});

test('every face of a step has the name of its kind in front, but the one for all others', () => {
  const kinds = folders('packages/workflows/src/steps').map(pascal);
  const astray = faces('steps').filter(
    (face) => face !== 'Other' && !kinds.some((kind) => face.startsWith(kind)),
  );
  expect(astray).toEqual([]);
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
