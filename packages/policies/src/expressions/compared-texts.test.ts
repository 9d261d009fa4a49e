import { describe, expect, test } from 'vitest';
import { comparedTexts } from './compared-texts.ts';

describe('the texts that an expression compares a path with', () => {
  test.each([
    ['状态 = "租住"', [[['状态'], '租住']]],
    ['"租住" != 房屋.状态', [[['房屋', '状态'], '租住']]],
    [
      '(状态 in ["租住", "自住"])',
      [
        [['状态'], '租住'],
        [['状态'], '自住'],
      ],
    ],
    [
      '(状态 in ("租住", "空置")) and 数量 > 3',
      [
        [['状态'], '租住'],
        [['状态'], '空置'],
      ],
    ],
    [
      'list contains(特点, "老人") or not(状态 = "空置")',
      [
        [['特点'], '老人'],
        [['状态'], '空置'],
      ],
    ],
    ['if 状态 = "a\\"b" then 1 else 2', [[['状态'], 'a"b']]],
  ])('%s', (text, expected) => {
    const found = comparedTexts(text).map(({ path, value }) => [path, value]);
    expect(found).toEqual(expected);
  });

  test('what stands in rows, is computed, or is asked of a part of a text is left out', () => {
    expect(comparedTexts('count(人员[状态 = "租住"]) > 0')).toEqual([]);
    expect(comparedTexts('some x in 人员 satisfies x.状态 = "租住"')).toEqual([]);
    expect(comparedTexts('状态 = 别的 + "x"')).toEqual([]);
    expect(comparedTexts('contains(说明, "租")')).toEqual([]);
    expect(comparedTexts('说明 < "租"')).toEqual([]);
  });
});
