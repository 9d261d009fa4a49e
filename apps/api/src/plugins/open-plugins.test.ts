import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FoundPlugin } from './find-plugins.ts';
import { openPlugins } from './open-plugins.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yishi-plugins-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A plug-in of one file; its connector wants an address. */
async function plugin(name: string, code: string, adds = {}): Promise<FoundPlugin> {
  const file = path.join(folder, `${name}.mjs`);
  await writeFile(file, code);
  return { name, version: '1.0.0', manifest: { door: 1, adds }, file, server: file };
}

const robot = `export const server = { connectors: [{ key: 'robot', version: 1,
  check: (settings) => settings?.url ? [] : ['没有地址'],
  open: ({ url }) => ({ key: 'robot', call: async () => url }) }] };`;
const call = { caseId: 'c', effectId: 'e', signal: new AbortController().signal };

test('one that throws while it is loaded is named, the rest is there', async () => {
  const found = [
    await plugin('thrower', 'throw new Error("no database");'),
    await plugin('robots', robot, { 'connector/robot': 1 }),
  ];
  const installed = await openPlugins({ keysDir: folder, found });
  expect(installed.admitted).toEqual([{ name: 'robots', version: '1.0.0' }]);
  expect(installed.faults).toEqual([
    { name: 'thrower', message: '载入时出错：no database' },
    { name: 'robot', message: 'connectors.json 中的设置不能用：没有地址' },
  ]);
  expect(installed.stepKinds.get('fill')).toBeDefined();
});

test('a connector that is not set refuses each call, one that is set is called', async () => {
  const found = [await plugin('robots', robot, { 'connector/robot': 1 })];
  const [unset] = (await openPlugins({ keysDir: folder, found })).connectors;
  await expect(unset?.call(null, call)).rejects.toThrow('外部系统的连接还没有设置好：没有地址');

  const settings = { robot: { url: 'https://robot' } };
  await writeFile(path.join(folder, 'connectors.json'), JSON.stringify(settings));
  const { connectors, faults } = await openPlugins({ keysDir: folder, found });
  expect(faults).toEqual([]);
  expect(await connectors[0]?.call(null, call)).toBe('https://robot');
});

test('settings that are no JSON are said without a word of them', async () => {
  await writeFile(path.join(folder, 'connectors.json'), '{ "secret": hunter2');
  const { faults } = await openPlugins({ keysDir: folder, found: [] });
  expect(faults).toEqual([
    { name: 'connectors', message: expect.stringMatching(/json 不能读取，或不是 JSON$/) as string },
  ]);
  await rm(path.join(folder, 'connectors.json'));
});
