import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInFieldKinds } from '@yishi/forms';
import { expect, it } from 'vitest';

const registry = readFileSync(join(import.meta.dirname, 'index.ts'), 'utf8');

it('every built-in field kind is registered with a face', () => {
  const registered = [...registry.matchAll(/^ {2}'?([\w-]+)'?: \{/gm)].map(([, kind]) => kind);
  expect(registered.sort()).toEqual(builtInFieldKinds.map(({ kind }) => kind).sort());
});
