import { describe, expect, test } from 'vitest';
import { defineStep } from '../core/index.ts';
import { admitPlugins } from './admit-plugins.ts';
import type { LoadedPlugin } from './types.ts';

const draw = defineStep({
  kind: 'draw',
  version: 2,
  group: 'automatic',
  title: { 'zh-CN': '抽签', en: 'Draw' },
  description: { 'zh-CN': '抽签', en: 'Draw' },
  configSchema: { type: 'object', properties: {}, additionalProperties: false },
  example: {},
  enter: () => [],
});

const robot = {
  ...{ key: 'robot', version: 1, title: { 'zh-CN': '机器人' }, description: { 'zh-CN': '' } },
  configSchema: { type: 'object', properties: {}, additionalProperties: false },
  ...{ check: () => [], open: () => ({}) as never, trials: () => [] },
};

const good: LoadedPlugin = {
  name: 'draws',
  version: '1.0.0',
  manifest: { door: 1, adds: { 'step/draw': 2, 'connector/robot': 1 } },
  plugin: { stepKinds: [draw] },
  server: { connectors: [robot] },
};

const lies = (change: Partial<LoadedPlugin>) => admitPlugins([{ ...good, ...change }], []);
const adds = (names: Record<string, number>) => ({ door: 1, adds: names });

test('a plug-in that keeps its word comes in with all that it adds', () => {
  const { admitted, refused } = admitPlugins([good], ['step/fill']);
  expect(refused).toEqual([]);
  expect(admitted).toEqual([
    { name: 'draws', version: '1.0.0', plugin: { stepKinds: [draw] }, connectors: [robot] },
  ]);
});

describe('stays outside and is named, the others come in', () => {
  const thrower = {
    get stepKinds(): never {
      throw new Error('not today');
    },
  };
  const whole = { 'step/draw': 2, 'connector/robot': 1 };

  test.each<[string, Partial<LoadedPlugin>, RegExp]>([
    ['without a manifest', { manifest: null }, /数据类型不符/],
    ['for another door', { manifest: { door: 2, adds: whole } }, /第 2 版编写/],
    [
      'that lies about a version',
      { manifest: adds({ ...whole, 'step/draw': 1 }) },
      /step\/draw 是第 1 版，实际是第 2 版/,
    ],
    ['that hides a kind', { manifest: adds({ 'step/draw': 2 }) }, /没有声明的 connector\/robot/],
    ['that has less than it says', { plugin: {} }, /声明了 step\/draw，实际没有/],
    ['with two kinds of one name', { plugin: { stepKinds: [draw, draw] } }, /step\/draw 有两个/],
    ['with a kind without a name', { plugin: { stepKinds: [{ ...draw, kind: '' }] } }, /没有名称/],
    [
      'with a step that cannot be entered',
      { plugin: { stepKinds: [{ ...draw, enter: 1 }] } },
      /不能进入/,
    ],
    ['that throws when it is read', { plugin: thrower }, /not today/],
    ['that is nothing', { plugin: 7, server: 7 }, /./],
  ])('%s', (_what, change, message) => {
    const other = { ...good, name: 'other' };
    const { admitted, refused } = admitPlugins([{ ...good, ...change }, other], []);
    expect(refused).toEqual([{ name: 'draws', message: expect.stringMatching(message) as string }]);
    expect(admitted.map(({ name }) => name)).toEqual(['other']);
  });
});

test('a name belongs to whoever had it first', () => {
  expect(admitPlugins([good], ['step/draw']).refused).toEqual([
    { name: 'draws', message: 'step/draw 已由平台 提供' },
  ]);
  const second = { ...good, name: 'second' };
  expect(admitPlugins([good, second], []).refused).toEqual([
    {
      name: 'second',
      message: 'step/draw 已由插件 draws 提供；connector/robot 已由插件 draws 提供',
    },
  ]);
});

test('a plug-in that lies leaves its names free', () => {
  const liar = lies({ manifest: adds({ 'step/draw': 1 }) });
  expect(liar.admitted).toEqual([]);
  const { admitted } = admitPlugins([{ ...good, name: 'liar', manifest: {} }, good], []);
  expect(admitted.map(({ name }) => name)).toEqual(['draws']);
});
