import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path && existsSync(join(root, path)));
const documents = tracked.filter((path) => path.endsWith('.md'));

/** Paths that a document names: in links, and in backticks where they start in a folder of ours. */
function named(document: string): string[] {
  const text = readFileSync(join(root, document), 'utf8').replaceAll(/```[\s\S]*?```/g, '');
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((hit) =>
    join(dirname(document), hit[1] ?? ''),
  );
  const quoted = [...text.matchAll(/`((?:apps|packages|packs|plugins|tests)\/[\w./-]+)`/g)].map(
    (hit) => hit[1] ?? '',
  );
  return [...links, ...quoted];
}

test('every path named in a document exists', () => {
  const missing = documents.flatMap((document) =>
    named(document)
      .filter((path) => !existsSync(join(root, path)))
      .map((path) => `${document}: ${path}`),
  );
  expect(missing).toEqual([]);
});

test('documents are short enough to be read: at most 150 lines', () => {
  const long = documents.filter(
    (path) => readFileSync(join(root, path), 'utf8').split('\n').length > 150,
  );
  expect(long).toEqual([]);
});

test('no file names a path of one machine', () => {
  const pattern = /(^|[^A-Za-z0-9._/}-])\/(work|root|home)\//m;
  const sources = tracked.filter((path) => !/pnpm-lock|go\.sum|\.(png|bin|json)$/.test(path));
  const bad = sources.filter((path) => pattern.test(readFileSync(join(root, path), 'utf8')));
  expect(bad.filter((path) => path !== 'tests/architecture/documents.test.ts')).toEqual([]);
});
