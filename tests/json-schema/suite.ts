import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Group {
  file: string;
  description: string;
  schema: unknown;
  tests: { description: string; data: unknown; valid: boolean }[];
}

const vectors = join(import.meta.dirname, '../vectors/json-schema-test-suite');

/** The required tests of the official suite for 2020-12. */
export function readSuite(): Group[] {
  const text = readFileSync(join(vectors, 'draft2020-12.json'), 'utf8');
  const files = JSON.parse(text) as Record<string, Omit<Group, 'file'>[]>;
  return Object.entries(files).flatMap(([file, groups]) =>
    groups.map((group) => ({ file, ...group })),
  );
}

const documented = join(import.meta.dirname, '../../packages/forms/src/import/README.md');

/** Keywords that the document on the import lists as not read. */
export function listedKeywords(): Set<string> {
  const text = readFileSync(documented, 'utf8');
  const section = text.slice(text.indexOf('## What is not read'));
  const cells = section.split('\n').flatMap((line) => /^\| (`.+?) +\|/.exec(line)?.[1] ?? []);
  return new Set(cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((hit) => hit[1]!)));
}
