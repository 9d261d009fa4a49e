import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folders = (path: string): string[] =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

const pascal = (kind: string): string =>
  kind.replaceAll(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase());

/** Every kind of a family has the same files; the optional ones are named here. */
const families = [
  { path: 'packages/policies/src/kinds', optional: [] },
  { path: 'packages/forms/src/kinds', optional: [] },
  { path: 'packages/workflows/src/steps', optional: [] },
];

test.each(families)('the kinds in $path share one set of files', ({ path }) => {
  const kinds = folders(path).filter((name) => name !== 'shared');
  expect(kinds.length).toBeGreaterThan(3);
  const sets = kinds.map((kind) => ({
    kind,
    files: readdirSync(join(root, path, kind))
      .map((file) => file.replace(kind, '<kind>'))
      .sort(),
  }));
  const [first] = sets;
  for (const each of sets) expect(each).toEqual({ kind: each.kind, files: first?.files });
  for (const file of [
    'README.md',
    '<kind>.test.ts',
    'config.schema.json',
    'config.gen.ts',
    'index.ts',
  ])
    expect(first?.files).toContain(file);
});

test('every field kind has a face of its name, and every face a kind', () => {
  const kinds = folders('packages/forms/src/kinds').map((kind) => `${pascal(kind)}.svelte`);
  const faces = readdirSync(join(root, 'apps/web/src/lib/faces/fields')).filter((file) =>
    file.endsWith('.svelte'),
  );
  expect(faces.sort()).toEqual(kinds.sort());
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
