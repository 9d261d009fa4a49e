import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import vectors from '../../../../tests/vectors/scores.json' with { type: 'json' };
import { decideScore, defaultScoreRule, scoreSentences } from './index.ts';
import type { ScoreRule } from './index.ts';

const ruleOf = (weights: number[]): ScoreRule => ({
  ...defaultScoreRule,
  indicators: weights.map((weight, index) => ({ key: `i${index + 1}`, weight })),
});

test.each(vectors.cases)('weights $weights give $expect', ({ weights, sheets, expect: wanted }) => {
  const result = decideScore(
    ruleOf(weights),
    sheets.map((scores) => ({ scores })),
  );
  expect(result.status).toBe(wanted.status);
  expect(result.totals).toEqual(wanted.totals);
  expect(result.result).toBe(wanted.result);
  expect(result.dropped).toBe(wanted.dropped ?? 0);
});

const score = fc.integer({ min: 0, max: 200 }).map((half) => half / 2);
const panel = fc.integer({ min: 1, max: 5 }).chain((indicators) =>
  fc.record({
    weights: fc.array(fc.integer({ min: 1, max: 100 }), {
      minLength: indicators,
      maxLength: indicators,
    }),
    sheets: fc.array(fc.array(score, { minLength: indicators, maxLength: indicators }), {
      minLength: 3,
      maxLength: 9,
    }),
  }),
);

describe('a score is fair', () => {
  test('the result lies between the lowest and the highest total', () => {
    fc.assert(
      fc.property(panel, ({ weights, sheets }) => {
        const { totals, result } = decideScore(
          ruleOf(weights),
          sheets.map((scores) => ({ scores })),
        );
        const values = totals.map(Number);
        expect(Number(result)).toBeGreaterThanOrEqual(Math.min(...values));
        expect(Number(result)).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  test('the order of the sheets does not matter', () => {
    fc.assert(
      fc.property(panel, ({ weights, sheets }) => {
        const one = decideScore(
          ruleOf(weights),
          sheets.map((scores) => ({ scores })),
        );
        const other = decideScore(
          ruleOf(weights),
          sheets.toReversed().map((scores) => ({ scores })),
        );
        expect(one.result).toBe(other.result);
      }),
    );
  });

  test('of equal totals only one highest and one lowest is dropped', () => {
    const sheets = [80, 80, 80, 80, 80].map((each) => ({ scores: [each] }));
    const { dropped, result, steps } = decideScore(ruleOf([1]), sheets);
    expect({ dropped, result }).toEqual({ dropped: 2, result: '80.00' });
    expect(steps).toContainEqual({ type: 'drop', highest: [0], lowest: [4] });
  });
});

describe('every step is kept and told', () => {
  const rule: ScoreRule = {
    ...defaultScoreRule,
    indicators: [
      { key: 'need', title: { 'zh-CN': '需求', en: 'Need' }, weight: 40 },
      { key: 'plan', title: { 'zh-CN': '方案', en: 'Plan' }, weight: 60 },
    ],
  };
  const sheets = [
    [80, 72],
    [62, 54.5],
    [83, 94],
  ].map((scores) => ({ scores }));

  test('three sheets all stay', () => {
    const sentences = scoreSentences(decideScore(rule, sheets), rule).map((text) => text['zh-CN']);
    expect(sentences).toEqual([
      '第1份评分：（需求 80 × 40 + 方案 72 × 60）÷ 100 = 7520 ÷ 100 = 75.20分',
      '第2份评分：（需求 62 × 40 + 方案 54.5 × 60）÷ 100 = 5750 ÷ 100 = 57.50分',
      '第3份评分：（需求 83 × 40 + 方案 94 × 60）÷ 100 = 8960 ÷ 100 = 89.60分',
      '全部评分计入结果',
      '各份合计 222.3，除以 3，四舍五入得 74.10分',
    ]);
  });

  test('too few sheets are told as such, in both languages', () => {
    const [, , text] = scoreSentences(decideScore(rule, sheets.slice(0, 2)), rule);
    expect(text).toEqual({
      'zh-CN': '已收到2份评分，至少需要3份，评分未完成',
      en: '2 sheets so far, at least 3 are needed; not complete',
    });
  });

  test('five sheets name the dropped ones by evaluator where that is known', () => {
    const five = [90, 60, 70, 75, 80].map((each, index) => ({
      scores: [each, each],
      by: `专家${index + 1}`,
    }));
    const sentences = scoreSentences(decideScore(rule, five), rule, five);
    expect(sentences.at(-2)?.['zh-CN']).toBe('去掉最高分 专家1 90.00，去掉最低分 专家2 60.00');
    expect(sentences.at(-1)?.['zh-CN']).toBe('其余合计 225，除以 3，四舍五入得 75.00分');
  });
});
