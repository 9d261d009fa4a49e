import { describe, expect, test } from 'vitest';
import { isExpressionName, parseExpression } from './index.ts';
import type { ParseOptions, Scope } from './index.ts';

const form: Scope = {
  事由: true,
  金额: true,
  日期: true,
  明细: { 名称: true, 金额: true, 数量: true },
  '是否（含税）': true,
};

const reads = (text: string, options: ParseOptions = { names: form }) => {
  const parsed = parseExpression(text, options);
  return parsed.ok ? parsed.value.reads.map((path) => path.join('.')) : parsed.problems;
};

describe('what an expression reads', () => {
  test.each([
    ['金额 > 5000 and 事由 != null', ['金额', '事由']],
    ['sum(明细.金额)', ['明细.金额']],
    ['count(明细)', ['明细']],
    ['明细[金额 > 5].名称', ['明细.金额', '明细.名称']],
    ['some x in 明细 satisfies x.金额 > 金额', ['明细.金额', '金额']],
    ['for x in 明细 return 1', ['明细']],
    ['for x in 明细, y in 明细 return x.金额 * y.数量', ['明细.金额', '明细.数量']],
    ['sort(明细, function(a, b) a.金额 < b.金额)[1].名称', ['明细', '明细.金额']],
    ['{税: 金额 * 6 / 100, 合计: 金额 + 税}.合计', ['金额']],
    ['是否（含税） = true', ['是否（含税）']],
    ['if 金额 > 3 then 事由 else "无"', ['金额', '事由']],
    ['today() > 日期', ['日期']],
    ['1 + 2', []],
  ])('%s reads %j', (text, expected) => {
    expect(reads(text)).toEqual(expected);
  });

  test('where nothing is known of a table, a name in its filter may be a column or not', () => {
    expect(reads('表[列 > 5].值', {})).toEqual(['列', '表.列', '表.值']);
  });

  test('names with signs in them are read when they are declared', () => {
    expect(reads('甲-乙 + 1', { names: ['甲-乙'] })).toEqual(['甲-乙']);
    expect(reads('申请.甲-乙 + 1', { names: { 申请: { '甲-乙': true } } })).toEqual(['申请.甲-乙']);
  });
});

describe('what is refused when it is saved, with its place', () => {
  test.each([
    ['', 'empty', 0],
    ['金额 >', 'incomplete', 4],
    ['金额 > > 3 3', 'syntax', 9],
    ['单价 × 数量', 'fullWidth', 3],
    ['金额 ＞ 5000', 'fullWidth', 0],
    ['金額 > 5000', 'unknownName', 0],
    ['sum(明细.金頭)', 'unknownName', 7],
    ['总和(明细.金额)', 'unknownFunction', 0],
    ['sum', 'functionName', 0],
    ['exp(金额)', 'unknownFunction', 0],
    ['{f: function(n) f(n - 1)}.f(1)', 'unknownFunction', 0],
    ['[function(x) x]', 'function', 1],
    ['for x in 明细 return partial', 'unsupported', 19],
    ['for i in 1..1000000 return i', 'range', 9],
    ['for i in 1..金额 return i', 'range', 9],
    ['for i in 1.5..3 return i', 'range', 9],
    ['for i in [1..1000000] return i', 'range', 9],
    ['for a in 明细, b in 明细, c in 明细 return 1', 'loops', 0],
    ['for a in 明细 return for b in 明细 return count(明细[数量 > b.数量])', 'loops', 0],
    ['明细[contains(名称, "a")]', 'filter', 3],
    ['matches(事由, "(a)\\\\1")', 'pattern', 12],
    ['matches(事由, "(?=a)")', 'pattern', 12],
    ['replace(input: 事由, pattern: "(", replacement: "")', 'pattern', 28],
  ])('%s is refused as %s at %i', (text, code, from) => {
    expect(parseExpression(text, { names: form })).toMatchObject({
      ok: false,
      problems: [{ code: `expression.${code}`, params: { from } }],
    });
  });

  test('a text that is too long, too deep or too large', () => {
    const codes = [
      'x'.repeat(4_001),
      `${'('.repeat(100)}1${')'.repeat(100)}`,
      `[${'1,'.repeat(1_600)}1]`,
    ].map((text) => {
      const parsed = parseExpression(text);
      return parsed.ok ? 'ok' : parsed.problems[0]?.code;
    });
    expect(codes).toEqual(['expression.tooLong', 'expression.tooDeep', 'expression.tooLarge']);
  });

  test('a text that doubles its data again and again', () => {
    const lines = Array.from({ length: 20 }, (_, n) => `a${n + 1}: [a${n}, a${n}]`);
    expect(parseExpression(`{a0: [1], ${lines.join(', ')}}.a20`)).toMatchObject({
      ok: false,
      problems: [{ code: 'expression.tooLarge' }],
    });
  });

  test('loops over the result of loops count as nested', () => {
    const text =
      '{a: for x in 明细, y in 明细 return 1, b: for z in a return 1, c: for p in a, q in a return 1}.c';
    expect(parseExpression(text)).toMatchObject({ problems: [{ code: 'expression.loops' }] });
  });
});

describe('unary tests', () => {
  test.each(['> 5000', '"A", "B"', '[1..10)', 'not(< 3)', '-', '? > 金额', 'matches(?, "^a")'])(
    '%s is one',
    (text) => {
      expect(parseExpression(text, { kind: 'unary', names: form }).ok).toBe(true);
    },
  );

  test('a range only compared with may have any ends', () => {
    expect(parseExpression('[1..1000000]', { kind: 'unary' }).ok).toBe(true);
    expect(parseExpression('金额 in [1..1000000]', { names: form }).ok).toBe(true);
  });
});

describe('keys that can be read as names', () => {
  test.each(['金额', '是否（含税）', 'amount_1', '街道 名称'])('%s can', (key) => {
    expect(isExpressionName(key)).toBe(true);
  });

  test.each(['3月', '甲-乙', 'a.b', 'sum', 'if', 'item', '', 'a + b', '单价×数量', '"x"'])(
    '%j cannot',
    (key) => {
      expect(isExpressionName(key)).toBe(false);
    },
  );
});
