import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInFieldKinds } from '@yishi/forms';
import { expect, it } from 'vitest';

const registry = readFileSync(join(import.meta.dirname, 'index.ts'), 'utf8');

it('every built-in field kind is registered with a face', () => {
  const registered = [...registry.matchAll(/^ {2}'?([\w-]+)'?: \{/gm)].map(([, kind]) => kind);
  const kinds = builtInFieldKinds.map(({ kind }) => kind);
  const wrong = [
    ...kinds
      .filter((kind) => !registered.includes(kind))
      .map((kind) => `${kind} has no line in fieldFaces`),
    ...registered
      .filter((kind) => !kinds.includes(kind ?? ''))
      .map((kind) => `${kind} stands in fieldFaces and is not in builtInFieldKinds`),
  ];
  expect(wrong, 'apps/web/src/lib/faces/fields/index.ts').toEqual([]);
});
