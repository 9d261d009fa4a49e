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

/** A plug-in of one file. */
async function plugin(name: string, code: string, adds = {}): Promise<FoundPlugin> {
  const file = path.join(folder, `${name}.mjs`);
  await writeFile(file, code);
  return { name, version: '1.0.0', manifest: { door: 1, adds }, file, server: file };
}

const robot = `export const server = { connectors: [{ key: 'robot', version: 1,
  title: { 'zh-CN': '机器人' }, description: { 'zh-CN': '' },
  configSchema: { type: 'object', properties: {}, additionalProperties: false },
  check: () => [], open: () => ({ key: 'robot', call: async () => 'sent' }), trials: () => [] }] };`;

test('one that throws while it is loaded is named, the rest is there', async () => {
  const found = [
    await plugin('thrower', 'throw new Error("no database");'),
    await plugin('robots', robot, { 'connector/robot': 1 }),
  ];
  const installed = await openPlugins(found);
  expect(installed.admitted).toEqual([{ name: 'robots', version: '1.0.0' }]);
  expect(installed.faults).toEqual([{ name: 'thrower', message: '载入时出错：no database' }]);
  expect(installed.stepKinds.get('fill')).toBeDefined();
  expect(installed.connectors.map(({ key }) => key)).toEqual(['web-service', 'robot']);
});

test('a connector that takes the name of a built-in one stays outside', async () => {
  const thief = robot.replace("key: 'robot', version", "key: 'web-service', version");
  const { faults } = await openPlugins([
    await plugin('thief', thief, { 'connector/web-service': 1 }),
  ]);
  expect(faults).toEqual([{ name: 'thief', message: 'connector/web-service 已由平台 提供' }]);
});
