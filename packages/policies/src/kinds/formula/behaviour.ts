import { explain, isExpressionName } from '../../expressions/index.ts';
import type { Json } from '../../json.ts';
import { ok, refuse } from '../../problem.ts';
import type { Problem, Result } from '../../problem.ts';
import type { PolicyEnvironment, PolicyOutcome, TraceLine } from '../types.ts';
import {
  checkExpression,
  joined,
  namesOf,
  parametersName,
  placed,
  readsText,
  scopeOf,
  shown,
  wordsFor,
} from '../shared/index.ts';
import type { Word } from '../shared/index.ts';
import type { FormulaConfig } from './config.gen.ts';

type Line = FormulaConfig['lines'][number];

function checkKey(key: string, taken: readonly string[], path: string): Problem[] {
  if (key === parametersName || !isExpressionName(key))
    return [{ path, code: 'formula.key', message: `“${key}”不能用作名称`, params: { key } }];
  if (taken.includes(key))
    return [{ path, code: 'formula.twice', message: `名称“${key}”重复`, params: { key } }];
  return [];
}

/** Names are usable and not taken twice; each line reads only what stands before it. */
export function checkFormula(settings: FormulaConfig, parameterKeys: readonly string[]): Problem[] {
  const names: string[] = [];
  const problems: Problem[] = [];
  settings.inputs.forEach(({ key }, index) => {
    problems.push(...checkKey(key, names, `/inputs/${index}/key`));
    names.push(key);
  });
  settings.lines.forEach(({ key, value }, index) => {
    problems.push(
      ...checkKey(key, names, `/lines/${index}/key`),
      ...checkExpression(value, scopeOf(names, parameterKeys), `/lines/${index}/value`),
    );
    names.push(key);
  });
  if (settings.result !== undefined && !settings.lines.some(({ key }) => key === settings.result))
    problems.push({ path: '/result', code: 'formula.result', message: '没有这一步' });
  return problems;
}

function wordsOf(settings: FormulaConfig): Record<string, Word> {
  const words = [...settings.inputs, ...settings.lines].map(({ key, title, format }) => [
    key,
    { ...(title ? { title } : {}), ...(format ? { format } : {}) },
  ]);
  return Object.fromEntries(words) as Record<string, Word>;
}

function traceLine(line: Line, value: Json, reads: ReturnType<typeof readsText>): TraceLine {
  const title = line.title ?? { 'zh-CN': line.key };
  const result = joined([title, shown(value, line.format)], ' = ', ' = ');
  const text = { 'zh-CN': line.value, en: line.value };
  const how = reads['zh-CN'] === '' ? text : joined([text, reads], '；', '; ');
  return {
    text: { 'zh-CN': `${result['zh-CN']}（${how['zh-CN']}）`, en: `${result.en} (${how.en})` },
    values: { [line.key]: value },
  };
}

/** Lines in order; a line with a problem or without a value refuses the whole. */
export function evaluateFormula(
  settings: FormulaConfig,
  inputs: Record<string, Json>,
  environment: PolicyEnvironment,
): Result<PolicyOutcome> {
  const words = wordsFor(environment, wordsOf(settings));
  const values: Record<string, Json> = {};
  const trace: TraceLine[] = [];
  for (const [index, line] of settings.lines.entries()) {
    const path = `/lines/${index}/value`;
    const names = namesOf({ ...inputs, ...values }, environment.parameters);
    const explained = explain(line.value, names, environment.clock, words);
    if (explained.problems.length > 0) return refuse(...placed(explained.problems, path));
    if (explained.value === null)
      return refuse({
        path,
        code: 'policy.noValue',
        message: `“${line.key}”没有结果`,
        params: { key: line.key },
      });
    values[line.key] = explained.value;
    trace.push(traceLine(line, explained.value, readsText(explained)));
  }
  const value = settings.result === undefined ? values : (values[settings.result] ?? null);
  return ok({ value, trace });
}
