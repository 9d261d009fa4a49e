import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWorkflowBundle } from './build-bundle.ts';

let cacheDir: string;

beforeAll(async () => {
  cacheDir = await mkdtemp(path.join(tmpdir(), 'yishi-bundle-'));
});
afterAll(() => rm(cacheDir, { recursive: true, force: true }));

test('the workflow bundle is built once, holds no validation library and no source map', async () => {
  const first = await buildWorkflowBundle(cacheDir);
  const second = await buildWorkflowBundle(cacheDir);
  expect(second.code).toBe(first.code);
  expect(await readdir(cacheDir)).toHaveLength(1);
  expect(first.code).not.toMatch(/node_modules\/ajv|node_modules\/\.pnpm\/ajv|"ajv/);
  const maps = [...first.code.matchAll(/sourceMappingURL=data:application\/json;base64,(\S+)/g)];
  const mappings = maps.map(([, map = '']): unknown => JSON.parse(atob(map)).mappings);
  expect(mappings).toEqual(['']);
  expect(first.code.length).toBeLessThan(2_200_000);
}, 120_000);
