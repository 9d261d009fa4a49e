import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, evaluateUnary, holds, parseExpression } from './index.ts';

/** 00:30 on the 24th in Shanghai, while it is still the 23rd in UTC. */
const clock = { now: '2026-11-23T16:30:00.000Z', timeZone: 'Asia/Shanghai' };

const value = (text: string, context: Record<string, unknown> = {}) => {
  const result = evaluate(text, context, clock);
  return result.ok ? result.value : result.problems.map(({ code }) => code);
};

const rows = [
  { 名称: '桌', 金额: 30_000, 日期: '2026-11-01' },
  { 名称: '椅', 金额: 20_000, 日期: '2026-11-30' },
  { 名称: '灯', 金额: null, 日期: null },
];

describe('ordinary expressions', () => {
  test.each([
    ['金额 > 5000', { 金额: 6000 }, true],
    ['单价 * 数量', { 单价: 1250, 数量: 3 }, 3750],
    ['申请.金额 >= 500000 and 申请.类别 = "活动"', { 申请: { 金额: 600_000, 类别: '活动' } }, true],
    ['sum(明细.金额)', { 明细: rows }, 50_000],
    ['sum(明细.金额)', { 明细: [] }, 0],
    ['max(明细.金额)', { 明细: rows }, 30_000],
    ['mean(明细.金额)', { 明细: rows }, 25_000],
    ['median([10, 9, 100])', {}, 10],
    ['明细[金额 > 20000].名称', { 明细: rows }, ['桌']],
    ['some x in 明细 satisfies x.日期 > today()', { 明细: rows.slice(0, 2) }, true],
    ['sort(明细, function(a, b) a.金额 < b.金额)[1].名称', { 明细: rows.slice(0, 2) }, '椅'],
    ['for i in 1..3 return i * i', {}, [1, 4, 9]],
    ['if 金额 > 100 then "大" else "小"', { 金额: 50 }, '小'],
    ['{"甲": 1}', {}, { 甲: 1 }],
    ['"A" + "B"', {}, 'AB'],
    ['甲-乙 + 1', { '甲-乙': 2 }, 3],
  ])('%s', (text, context, expected) => {
    expect(value(text, context)).toEqual(expected);
  });
});

describe('figures', () => {
  test.each([
    ['0.1 + 0.2', 0.3],
    ['sum([0.1, 0.2])', 0.3],
    ['round half up(1.005, 2)', 1.01],
    ['round half up(0.1 + 0.2, 1)', 0.3],
    ['round half up(-2.5, 0)', -3],
    ['decimal(0.125, 2)', 0.12],
    ['floor(-1.5)', -2],
    ['ceiling(1.21, 1)', 1.3],
    ['round down(1.29, 1)', 1.2],
    ['round half up(1250, -2)', 1300],
  ])('%s is %d', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  test('rounding keeps whole numbers as they are', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 4 }), (n, scale) => {
        expect(value('round half up(n, s)', { n, s: scale })).toBe(n + 0);
      }),
    );
  });

  test('what is not a finite number is a problem', () => {
    expect(value('10 ** 400')).toEqual(['expression.notFinite']);
  });
});

describe('time comes from the record, in the zone of the office', () => {
  test.each([
    ['today()', {}, '2026-11-24'],
    ['now()', {}, '2026-11-23T16:30:00.000Z'],
    ['今天 = today()', { 今天: '2026-11-24' }, true],
    ['提交 = now()', { 提交: '2026-11-23T16:30:00Z' }, true],
    ['date(提交)', { 提交: '2026-11-23T16:30:00Z' }, '2026-11-24'],
    ['提交.day', { 提交: '2026-11-23T16:30:00Z' }, 24],
    ['开始 < now()', { 开始: '2026-11-24T00:29' }, true],
    ['(today() - 开始).days', { 开始: '2026-11-01' }, 23],
    ['today() + duration("P7D")', {}, '2026-12-01'],
    ['now() + duration("PT2H")', {}, '2026-11-23T18:30:00.000Z'],
    ['日期.year', { 日期: '2026-02-28' }, 2026],
    ['名称', { 名称: '2026-02-30' }, '2026-02-30'],
  ])('%s with %j is %j', (text, context, expected) => {
    expect(value(text, context)).toEqual(expected);
  });
});

describe('an identity number gives', () => {
  test.each([
    ['birth date of(证)', { 证: '32111119901124001X' }, '1990-11-24'],
    ['sex of(证)', { 证: '32111119901124001X' }, '男'],
    ['age of(证)', { 证: '32111119901124001X' }, 36],
    ['birth date of(证) < today()', { 证: ' 32111119901124 001x' }, true],
    ['age of(人.证) >= 18', { 人: { 证: '32111120100520002x' } }, false],
    ['birth date of(证)', { 证: '3211111990' }, null],
    ['sex of(证)', { 证: null }, null],
    ['age of(证)', { 证: 3 }, ['expression.arguments']],
  ])('%s with %j is %j', (text, context, expected) => {
    expect(value(text, context)).toEqual(expected);
  });
});

describe('regular expressions take linear time', () => {
  test('a hostile pattern ends at once', () => {
    const context = { 文本: `${'a'.repeat(5_000)}!` };
    expect(value('matches(文本, "^(a+)+$")', context)).toBe(false);
  });

  test.each([
    ['matches(电话, "^1[3-9]\\\\d{9}$")', { 电话: '13812345678' }, true],
    ['matches("ABC", "b", "i")', {}, true],
    ['matches("中文", "^[\\\\u4e00-\\\\u9fa5]+$")', {}, true],
    ['matches(input: "x", pattern: "^y$")', {}, false],
    ['matches(空, "a")', { 空: null }, null],
    ['replace("2026-11", "(\\\\d+)-(\\\\d+)", "$2/$1 $0")', {}, '11/2026 2026-11'],
    ['split("甲；乙；", "；")', {}, ['甲', '乙', '']],
  ])('%s', (text, context, expected) => {
    expect(value(text, context)).toEqual(expected);
  });

  test('a pattern from the data that cannot run is a problem, not a hang', () => {
    expect(value('matches("a", 式)', { 式: '(?=a)' })).toEqual(['expression.arguments']);
  });
});

describe('a warning is a problem', () => {
  test.each([
    ['金额 + 1', {}, ['expression.noData', 'expression.type']],
    ['申请.金额', { 申请: {} }, ['expression.noData']],
    ['金额 * 2', { 金额: null }, ['expression.type']],
    ['金额 * 2', { 金额: '3' }, ['expression.type']],
    ['date("2026-02-30")', {}, ['expression.arguments']],
    ['金额 > 5000', { 金额: '6000' }, ['expression.notComparable']],
    ['甲 > 乙', { 甲: 1, 乙: '2026-01-01' }, ['expression.notComparable']],
    ['sum([1, "a"])', {}, ['expression.arguments']],
  ])('%s with %j', (text, context, codes) => {
    expect(value(text, context)).toEqual(codes);
  });

  test('the value stays beside it, for display', () => {
    expect(evaluate('[1, 未填]', {}, clock)).toMatchObject({ ok: false, value: [1, null] });
  });

  test('the place is that of the text', () => {
    expect(evaluate('1 + 未填', {}, clock)).toMatchObject({
      problems: [{ params: { from: 4, to: 6, near: '未填' } }, { params: { from: 2, to: 3 } }],
    });
  });
});

describe('routing wants true or false', () => {
  test.each([
    ['金额 > 5', { 金额: 6 }, true],
    ['金额 > 5', { 金额: 5 }, false],
  ])('%s with %j is %s', (text, context, expected) => {
    expect(holds(text, context, clock)).toEqual({ ok: true, value: expected });
  });

  test.each([
    ['金额 > 5', { 金额: null }, 'expression.notBoolean'],
    ['金额 > 5', {}, 'expression.noData'],
    ['金额 > 5', { 金额: '6' }, 'expression.notComparable'],
    ['金额', { 金额: 6 }, 'expression.notBoolean'],
    ['金额 >', { 金额: 6 }, 'expression.incomplete'],
  ])('%s with %j is refused as %s', (text, context, code) => {
    expect(holds(text, context, clock)).toMatchObject({ ok: false, problems: [{ code }] });
  });
});

describe('unary tests', () => {
  test.each([
    ['> 5000', 6000, {}, true],
    ['"A", "B"', 'C', {}, false],
    ['[1..10)', 10, {}, false],
    ['not(< 下限)', 3, { 下限: 2 }, true],
    ['? > 下限 and ? < 上限', 3, { 下限: 2, 上限: 5 }, true],
    ['< today()', '2026-01-01', {}, true],
    ['-', null, {}, true],
    ['null', null, {}, true],
    ['true', true, {}, true],
    ['matches(?, "^a")', 'abc', {}, true],
  ])('%s fits %j: %s', (text, input, context, expected) => {
    expect(evaluateUnary(text, input, context, clock)).toEqual({ ok: true, value: expected });
  });
});

test.each(['> 5000', '[1..10]'])('%s of a text is a problem, not a silent false', (text) => {
  expect(evaluateUnary(text, '6000', {}, clock)).toMatchObject({
    ok: false,
    problems: [{ code: 'expression.notComparable' }],
  });
});

describe('evaluation is a pure function', () => {
  const json = fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null));
  const texts = fc.constantFrom(
    '甲 + 乙',
    '甲 > 乙',
    '[甲, 乙]',
    '{a: 甲, b: [乙]}',
    'if 甲 = 乙 then now() else today()',
    'string(甲)',
  );

  test('the same text, data and time give the same, and plain JSON', () => {
    fc.assert(
      fc.property(texts, json, json, (text, 甲, 乙) => {
        const one = evaluate(text, { 甲, 乙 }, clock);
        evaluate(text, { 甲: 0, 乙: 'x' }, { ...clock, timeZone: 'America/New_York' });
        expect(evaluate(text, { 甲, 乙 }, clock)).toEqual(one);
        expect(JSON.parse(JSON.stringify(one))).toEqual(one);
      }),
    );
  });

  test('an expression that was stored as JSON still runs', () => {
    const parsed = parseExpression('甲-乙 * 2', { names: ['甲-乙'] });
    if (!parsed.ok) throw new Error('refused');
    const stored = JSON.parse(JSON.stringify(parsed.value)) as typeof parsed.value;
    expect(evaluate(stored, { '甲-乙': 4 }, clock)).toEqual({ ok: true, value: 8 });
  });

  test('values of an earlier run do not stay', () => {
    evaluate('甲', { 甲: 1 }, clock);
    expect(evaluate('甲', {}, clock).ok).toBe(false);
  });
});
