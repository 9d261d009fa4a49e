import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBundledPlugins } from './open-bundled-plugins.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yishi-bundled-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('one that runs in Node and cannot become workflow code is left out and named', async () => {
  const file = path.join(folder, 'reader.mjs');
  await writeFile(
    file,
    `import { readFileSync } from 'node:fs';
    export const plugin = { stepKinds: [{ kind: 'reader', version: 1, group: 'automatic',
      title: { 'zh-CN': '读取' }, description: { 'zh-CN': '读取' }, example: {},
      configSchema: { type: 'object', properties: {}, additionalProperties: false },
      enter: () => [{ type: 'Finish', result: readFileSync('x', 'utf8') }] }] };`,
  );
  const manifest = { door: 1, adds: { 'step/reader': 1 } };
  const found = [{ name: 'reader', version: '1.0.0', manifest, file }];
  const { stepKinds, stepFiles, faults } = await openBundledPlugins(folder, found);
  expect(stepKinds.get('reader')).toBeUndefined();
  expect(stepKinds.get('fill')).toBeDefined();
  expect(stepFiles).toEqual([]);
  expect(faults).toEqual([
    { name: 'reader', message: expect.stringMatching(/^不能编入流程引擎：/) as string },
  ]);
});
