import { decideScore, type ScoreRule } from '@yishi/policies';

interface Result {
  rule: ScoreRule;
  sheets: { scores: number[] }[];
  totals: string[];
  score?: number;
}

/**
 * The same figures and arithmetic without names, the highest total first: in the order in which
 * people were asked, a sheet could be told from its place.
 */
export function unnamed(result: unknown): unknown {
  const { rule, sheets, totals, score } = result as Result;
  const order = sheets
    .map(({ scores }, index) => ({ scores, total: Number(totals[index]) }))
    .sort((left, right) => right.total - left.total);
  const blank = order.map(({ scores }) => ({ scores }));
  return {
    ...decideScore(rule, blank),
    ...(score === undefined ? {} : { score }),
    rule,
    sheets: blank,
  };
}
