import { expect, test } from 'vitest';
import { builtInFieldKinds, fieldKindLoaders } from './index.ts';

test('each built-in kind can be loaded alone, by its name', async () => {
  const loaded = await Promise.all(
    builtInFieldKinds.map(async ({ kind }) => [kind, await fieldKindLoaders[kind]?.()]),
  );
  expect(loaded).toEqual(builtInFieldKinds.map((kind) => [kind.kind, kind]));
  expect(Object.keys(fieldKindLoaders)).toHaveLength(builtInFieldKinds.length);
});
