import {
  add,
  compare,
  divide,
  exactText,
  fromDecimal,
  multiply,
  rational,
  toFixed,
  total,
} from '../exact/index.ts';
import type { Rational } from '../exact/index.ts';
import type { ScoreResult, ScoreRule, ScoreSheet, ScoreStep } from './types.ts';

/** From five sheets one highest and one lowest is dropped; three are needed; two places. */
export const defaultScoreRule: Omit<ScoreRule, 'indicators'> = {
  drop: { from: 5, highest: 1, lowest: 1 },
  minimumSheets: 3,
  places: 2,
};

type TotalStep = Extract<ScoreStep, { type: 'total' }>;

function sheetTotal(rule: ScoreRule, sheet: ScoreSheet, index: number) {
  if (sheet.scores.length !== rule.indicators.length)
    throw new RangeError(`sheet ${index} has ${sheet.scores.length} scores`);
  const parts = rule.indicators.map((indicator, i) => {
    const score = fromDecimal(sheet.scores[i] ?? 0);
    const weight = fromDecimal(indicator.weight);
    return { indicator: indicator.key, score, weight, product: multiply(score, weight) };
  });
  const sum = total(parts.map((part) => part.product));
  const weights = total(parts.map((part) => part.weight));
  const value = divide(sum, weights);
  const step: TotalStep = {
    type: 'total',
    sheet: index,
    parts: parts.map(({ indicator, score, weight, product }) => ({
      indicator,
      score: exactText(score),
      weight: exactText(weight),
      product: exactText(product),
    })),
    sum: exactText(sum),
    weights: exactText(weights),
    exact: exactText(value),
    shown: toFixed(value, rule.places),
  };
  return { value, step };
}

/** Sheets to leave out; of equal totals the earlier sheet counts as the higher. */
function extremes(rule: ScoreRule, totals: readonly Rational[]) {
  const order = totals
    .map((value, sheet) => ({ value, sheet }))
    .sort((a, b) => compare(b.value, a.value) || a.sheet - b.sheet)
    .map(({ sheet }) => sheet);
  const { highest, lowest } = rule.drop;
  return {
    highest: order.slice(0, highest),
    lowest: lowest > 0 ? order.slice(-lowest) : [],
  };
}

function meanStep(rule: ScoreRule, totals: readonly Rational[], sheets: number[]) {
  const sum = sheets.map((sheet) => totals[sheet] ?? rational(0n)).reduce(add, rational(0n));
  const mean = divide(sum, rational(BigInt(sheets.length)));
  return {
    type: 'mean',
    sheets,
    sum: exactText(sum),
    count: sheets.length,
    exact: exactText(mean),
    shown: toFixed(mean, rule.places),
  } satisfies ScoreStep;
}

/**
 * Weighted totals, dropping and mean by exact fractions, with every step of the arithmetic.
 * Sheets must hold one score for each indicator; a rule that drops every sheet is a bug.
 */
export function decideScore(rule: ScoreRule, sheets: readonly ScoreSheet[]): ScoreResult {
  const scored = sheets.map((sheet, index) => sheetTotal(rule, sheet, index));
  const steps: ScoreStep[] = scored.map(({ step }) => step);
  const totals = scored.map(({ step }) => step.shown);
  if (sheets.length < Math.max(rule.minimumSheets, 1)) {
    steps.push({ type: 'too-few', sheets: sheets.length, needed: Math.max(rule.minimumSheets, 1) });
    return { status: 'incomplete', totals, dropped: 0, steps };
  }
  const values = scored.map(({ value }) => value);
  const { highest, lowest } =
    sheets.length >= rule.drop.from ? extremes(rule, values) : { highest: [], lowest: [] };
  const left = new Set([...highest, ...lowest]);
  steps.push(left.size > 0 ? { type: 'drop', highest, lowest } : { type: 'keep-all' });
  const kept = values.map((_value, sheet) => sheet).filter((sheet) => !left.has(sheet));
  const mean = meanStep(rule, values, kept);
  steps.push(mean);
  return { status: 'complete', totals, dropped: left.size, result: mean.shown, steps };
}
