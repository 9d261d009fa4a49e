import type { Json } from '../../json.ts';
import { ok, refuse } from '../../problem.ts';
import type { Problem, Result } from '../../problem.ts';
import { decideScore, scoreSentences } from '../../scores/index.ts';
import type { ScoreSheet } from '../../scores/index.ts';
import type { PolicyOutcome } from '../types.ts';
import type { ScoreConfig } from './config.gen.ts';

/** At least one sheet stays after dropping, and names of indicators differ. */
export function checkScore({ indicators, drop, minimumSheets }: ScoreConfig): Problem[] {
  const keys = indicators.map(({ key }) => key);
  const least = Math.max(drop.from, minimumSheets);
  return [
    ...keys.flatMap((key, index) =>
      keys.indexOf(key) === index
        ? []
        : [
            {
              path: `/indicators/${index}/key`,
              code: 'score.twice',
              message: `指标“${key}”重复`,
              params: { key },
            },
          ],
    ),
    ...(drop.highest + drop.lowest < least
      ? []
      : [{ path: '/drop', code: 'score.nothingLeft', message: '去掉后须至少留下一份评分' }]),
  ];
}

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const bad = (path: string, message: string): Problem => ({ path, code: 'policy.input', message });

/** Scores as a list in the order of the indicators, or by their names. */
function readSheet({ indicators }: ScoreConfig, sheet: Json, path: string): Result<ScoreSheet> {
  const given = isObject(sheet) ? sheet['scores'] : undefined;
  const list = Array.isArray(given)
    ? given
    : isObject(given)
      ? indicators.map(({ key }) => given[key] ?? null)
      : [];
  if (list.length !== indicators.length)
    return refuse(bad(`${path}/scores`, `须有${indicators.length}项评分`));
  const wrong = list.findIndex((each) => typeof each !== 'number' || !Number.isFinite(each));
  if (wrong >= 0) return refuse(bad(`${path}/scores/${wrong}`, '评分须为数字'));
  const by = isObject(sheet) ? sheet['by'] : undefined;
  return ok({ scores: list as number[], ...(typeof by === 'string' ? { by } : {}) });
}

/** The input `sheets` is a list of `{ scores, by? }`; the value is the result with its steps. */
export function evaluateScore(
  settings: ScoreConfig,
  inputs: Record<string, Json>,
): Result<PolicyOutcome> {
  const { sheets } = inputs;
  if (!Array.isArray(sheets)) return refuse(bad('/sheets', '缺少评分表'));
  const read = sheets.map((sheet, index) => readSheet(settings, sheet, `/sheets/${index}`));
  const problems = read.flatMap((each) => (each.ok ? [] : each.problems));
  if (problems.length > 0) return refuse(...problems);
  const scored = read.flatMap((each) => (each.ok ? [each.value] : []));
  const result = decideScore(settings, scored);
  const trace = scoreSentences(result, settings, scored).map((text) => ({ text }));
  return ok({ value: { ...result } as unknown as Json, trace });
}
