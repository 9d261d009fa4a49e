import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capitalMoney, formatMoney, multiplyMoney, parseMoney, sumMoney } from './index.ts';

const fen = fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 });

describe('amounts are integer 分', () => {
  test.each([
    ['1234.5', 123450],
    ['1,234.50元', 123450],
    ['￥12', 1200],
    ['3万元', 3_000_000],
    ['0.5万', 500_000],
    ['1.2亿元', 12_000_000_000],
    ['１２．３０', 1230],
    [' -8 元', -800],
  ])('%s is read as %i 分', (text, value) => {
    expect(parseMoney(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['', 'money.syntax'],
    ['12,34', 'money.syntax'],
    ['一百', 'money.syntax'],
    ['1.005', 'money.places'],
    ['9'.repeat(20), 'money.range'],
  ])('%j is refused as %s', (text, code) => {
    expect(parseMoney(text)).toMatchObject({ ok: false, problems: [{ code }] });
  });

  test('what is shown can be typed again without a change', () => {
    fc.assert(
      fc.property(fen, fc.constantFrom('yuan', 'wan', 'plain'), (amount, unit) => {
        expect(parseMoney(formatMoney(amount, unit as 'yuan'))).toEqual({
          ok: true,
          value: amount,
        });
      }),
    );
  });

  test('万元 are shown without trailing zeros', () => {
    expect(formatMoney(3_000_000, 'wan')).toBe('3万元');
    expect(formatMoney(123_450, 'wan')).toBe('0.12345万元');
    expect(formatMoney(1_234_567_890_000, 'wan')).toBe('1,234,567.89万元');
  });
});

describe('arithmetic is exact', () => {
  test('a sum does not depend on the order of its rows', () => {
    fc.assert(
      fc.property(fc.array(fen, { maxLength: 50 }), (rows) => {
        expect(sumMoney(rows)).toBe(sumMoney(rows.toReversed()));
        expect(sumMoney([...rows, ...rows.map((row) => -row)])).toBe(0);
      }),
    );
  });

  test('a half 分 is rounded away from zero', () => {
    expect(multiplyMoney(1, 1, 2)).toBe(1);
    expect(multiplyMoney(-1, 1, 2)).toBe(-1);
    expect(multiplyMoney(100, 1, 3)).toBe(33);
    expect(multiplyMoney(1_000_000, 52_300, 500)).toBe(104_600_000);
  });

  test('parts of an amount differ from the amount by less than half a 分 each', () => {
    fc.assert(
      fc.property(fen, fc.integer({ min: 1, max: 1000 }), (amount, parts) => {
        const back = multiplyMoney(amount, 1, parts) * parts;
        expect(Math.abs(back - amount)).toBeLessThanOrEqual(parts / 2);
      }),
    );
  });

  test('what is not an integer is a bug, not a result', () => {
    expect(() => sumMoney([0.5])).toThrow(RangeError);
    expect(() => sumMoney([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  });
});

describe('大写金额', () => {
  test.each([
    [0, '零元整'],
    [123450, '壹仟贰佰叁拾肆元伍角整'],
    [100, '壹元整'],
    [1, '壹分'],
    [30, '叁角整'],
    [140950, '壹仟肆佰零玖元伍角整'],
    [600714, '陆仟零柒元壹角肆分'],
    [168032, '壹仟陆佰捌拾元叁角贰分'],
    [1640902, '壹万陆仟肆佰零玖元零贰分'],
    [32504, '叁佰贰拾伍元零肆分'],
    [10_700_053, '壹拾万柒仟元伍角叁分'],
    [10_000_000_000, '壹亿元整'],
    [10_000_000_100, '壹亿零壹元整'],
    [100_500_000_000, '壹拾亿零伍佰万元整'],
    [1_000_000_000_000_00, '壹万亿元整'],
    [1_000_100_000_000_00, '壹万零壹亿元整'],
    [-500, '负伍元整'],
  ])('%i 分 is %s', (amount, text) => {
    expect(capitalMoney(amount)).toBe(text);
  });

  test('never names two zeros in a row, nor a zero before 元', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: Number.MAX_SAFE_INTEGER }), (amount) => {
        const text = capitalMoney(amount);
        expect(text).not.toMatch(/零零|零元|零万|零亿|零整/);
        expect(text).toMatch(/元/);
      }),
    );
  });
});
