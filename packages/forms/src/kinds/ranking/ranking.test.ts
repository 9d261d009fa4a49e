import { expect, test } from 'vitest';
import { trySettings, tryValue } from '../../contract/index.ts';
import { ranking } from './index.ts';

const options = ['停车', '绿化', '照明'].map((value) => ({ value, label: { 'zh-CN': value } }));

test('every option has its place, once', () => {
  expect(tryValue(ranking, ['绿化', '停车', '照明'], { options }).codes).toEqual([]);
  expect(tryValue(ranking, ['绿化', '停车'], { options }).messages).toEqual([
    '“排序”至少要选 3 项',
  ]);
  expect(tryValue(ranking, ['绿化', '停车', '停车'], { options }).codes).toEqual(['value.twice']);
  expect(tryValue(ranking, ['绿化', '停车', '电梯'], { options }).codes).toEqual(['value.choice']);
});

test('where only the first places are asked for, no more are taken', () => {
  expect(tryValue(ranking, ['绿化'], { options, top: 1 }).codes).toEqual([]);
  expect(tryValue(ranking, ['绿化', '停车'], { options, top: 1 }).codes).toEqual(['value.items']);
});

test('more places than options, and two options alike, are refused when saved', () => {
  expect(trySettings(ranking, { options, top: 4 })).toMatch('少于要排的项数');
  expect(trySettings(ranking, { options: [...options, ...options] })).toMatch('重复');
});

test('the order is told with numbers', () => {
  const context = { locale: 'zh-CN', names: {} as never } as const;
  expect(ranking.show(['绿化', '停车'], { options }, context)).toBe('1. 绿化；2. 停车');
});
