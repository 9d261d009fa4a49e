import { expect, test } from 'vitest';
import { tryValue } from '../../contract/index.ts';
import { score } from './index.ts';

test('scores go from 0 to 100 in halves, unless the settings say otherwise', () => {
  for (const value of [0, 85.5, 100]) expect(tryValue(score, value).codes).toEqual([]);
  expect(tryValue(score, 100.5).messages).toEqual(['“评分”不能大于 100 分']);
  expect(tryValue(score, 85.3).messages).toEqual(['“评分”必须是 0.5 的整数倍']);
  expect(tryValue(score, 85.3, { step: '0.1' }).codes).toEqual([]);
  expect(tryValue(score, '八十').messages).toEqual(['“评分”请填写数字']);
  expect(tryValue(score, 11, { max: 10, step: '1' }).codes).toEqual(['value.max']);
});
