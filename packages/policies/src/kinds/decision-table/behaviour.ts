import { evaluate, evaluateUnary } from '../../expressions/index.ts';
import type { Json } from '../../json.ts';
import { ok, refuse } from '../../problem.ts';
import type { Problem, Result } from '../../problem.ts';
import type { Text } from '../../text.ts';
import type { PolicyEnvironment, PolicyOutcome, TraceLine } from '../types.ts';
import { checkExpression, joined, namesOf, placed, scopeOf, shown } from '../shared/index.ts';
import type { DecisionTableConfig } from './config.gen.ts';

type Rule = DecisionTableConfig['rules'][number];

function checkWidth(cells: readonly string[], columns: number, path: string): Problem[] {
  if (cells.length === columns) return [];
  const message = `须有${columns}格，实有${cells.length}格`;
  return [{ path, code: 'table.width', message, params: { columns, cells: cells.length } }];
}

/** Every row is as wide as the table, names of results differ, parameters exist. */
export function checkDecisionTable(
  settings: DecisionTableConfig,
  parameterKeys: readonly string[],
): Problem[] {
  const { inputs, outputs, rules, otherwise = outputs.map(() => 'null') } = settings;
  const keys = outputs.map(({ key }) => key);
  const scope = scopeOf('*', parameterKeys);
  const cells = (texts: readonly string[], path: string, kind: 'expression' | 'unary') =>
    texts.flatMap((text, index) => checkExpression(text, scope, `${path}/${index}`, kind));
  return [
    ...outputs.flatMap(({ key }, index): Problem[] =>
      keys.indexOf(key) === index
        ? []
        : [{ path: `/outputs/${index}/key`, code: 'table.twice', message: `名称“${key}”重复` }],
    ),
    ...inputs.flatMap(({ value }, index) =>
      checkExpression(value, scope, `/inputs/${index}/value`),
    ),
    ...rules.flatMap(({ when, then }, index) => [
      ...checkWidth(when, inputs.length, `/rules/${index}/when`),
      ...checkWidth(then, outputs.length, `/rules/${index}/then`),
      ...cells(when, `/rules/${index}/when`, 'unary'),
      ...cells(then, `/rules/${index}/then`, 'expression'),
    ]),
    ...checkWidth(otherwise, outputs.length, '/otherwise'),
    ...cells(otherwise, '/otherwise', 'expression'),
  ];
}

interface Columns {
  values: Json[];
  trace: TraceLine;
}

function readInputs(
  settings: DecisionTableConfig,
  names: Record<string, unknown>,
  { clock }: PolicyEnvironment,
): Result<Columns> {
  const values: Json[] = [];
  for (const [index, { value }] of settings.inputs.entries()) {
    const evaluated = evaluate(value, names, clock);
    if (!evaluated.ok) return refuse(...placed(evaluated.problems, `/inputs/${index}/value`));
    values.push(evaluated.value);
  }
  const texts = settings.inputs.map(({ title, value, format }, index) =>
    joined([title ?? { 'zh-CN': value }, shown(values[index] ?? null, format)], ' = ', ' = '),
  );
  return ok({ values, trace: { text: joined(texts, '，', ', '), values: { inputs: values } } });
}

/** Numbers of the rows that fit, from the first; with `first` it stops there. */
function hits(
  settings: DecisionTableConfig,
  values: readonly Json[],
  names: Record<string, unknown>,
  { clock }: PolicyEnvironment,
): Result<number[]> {
  const found: number[] = [];
  for (const [row, { when }] of settings.rules.entries()) {
    let fits = true;
    for (const [column, text] of when.entries()) {
      const tested = evaluateUnary(text, values[column] ?? null, names, clock);
      if (!tested.ok) return refuse(...placed(tested.problems, `/rules/${row}/when/${column}`));
      fits = tested.value;
      if (!fits) break;
    }
    if (fits) found.push(row);
    if (fits && settings.hitPolicy === 'first') break;
  }
  return ok(found);
}

/** One result column gives its value, several an object by their names. */
function results(
  settings: DecisionTableConfig,
  cells: readonly string[],
  path: string,
  names: Record<string, unknown>,
  { clock }: PolicyEnvironment,
): Result<{ value: Json; text: Text }> {
  const values: Json[] = [];
  for (const [index, text] of cells.entries()) {
    const evaluated = evaluate(text, names, clock);
    if (!evaluated.ok) return refuse(...placed(evaluated.problems, `${path}/${index}`));
    values.push(evaluated.value);
  }
  const { outputs } = settings;
  const texts = outputs.map(({ key, title, format }, index) =>
    joined([title ?? { 'zh-CN': key }, shown(values[index] ?? null, format)], ' = ', ' = '),
  );
  const value: Json =
    outputs.length === 1
      ? (values[0] ?? null)
      : Object.fromEntries(outputs.map(({ key }, index) => [key, values[index] ?? null]));
  return ok({ value, text: joined(texts, '，', ', ') });
}

/** A row in words: 第2行（> 参数.小额，"差旅"）适用：审批级别 = 分管领导. */
function rowLine(rule: Rule, row: number, text: Text): TraceLine {
  const conditions = rule.when.filter((cell) => cell.trim() !== '-');
  const how = (none: string, mark: string) =>
    conditions.length > 0 ? conditions.join(mark) : none;
  const note = rule.note === undefined ? '' : `；${rule.note}`;
  return {
    text: {
      'zh-CN': `第${row + 1}行适用（${how('不限', '，')}${note}）：${text['zh-CN']}`,
      en: `Row ${row + 1} applies (${how('any', ', ')}${note}): ${text.en ?? ''}`,
    },
    values: { row: row + 1 },
  };
}

function noRow(
  settings: DecisionTableConfig,
  read: Columns,
  names: Record<string, unknown>,
  environment: PolicyEnvironment,
): Result<PolicyOutcome> {
  if (settings.otherwise) {
    const result = results(settings, settings.otherwise, '/otherwise', names, environment);
    if (!result.ok) return result;
    const { value, text } = result.value;
    const none = { 'zh-CN': '没有一行符合，按其他情况', en: 'No row applies; otherwise' };
    return ok({ value, trace: [read.trace, { text: joined([none, text], '：', ': ') }] });
  }
  if (settings.hitPolicy === 'collect')
    return ok({
      value: [],
      trace: [read.trace, { text: { 'zh-CN': '没有一行符合', en: 'No row applies' } }],
    });
  return refuse({ path: '/rules', code: 'table.noRow', message: '没有一行符合' });
}

/** Unique wants one row, first takes the first, collect gives a list of all. */
export function evaluateDecisionTable(
  settings: DecisionTableConfig,
  inputs: Record<string, Json>,
  environment: PolicyEnvironment,
): Result<PolicyOutcome> {
  const names = namesOf(inputs, environment.parameters);
  const read = readInputs(settings, names, environment);
  if (!read.ok) return read;
  const found = hits(settings, read.value.values, names, environment);
  if (!found.ok) return found;
  const rows = found.value;
  if (rows.length === 0) return noRow(settings, read.value, names, environment);
  if (settings.hitPolicy === 'unique' && rows.length > 1) {
    const which = rows.map((row) => row + 1).join('、');
    const message = `第${which}行同时符合，只能有一行`;
    return refuse({ path: '/rules', code: 'table.several', message, params: { rows: which } });
  }
  const values: Json[] = [];
  const trace = [read.value.trace];
  for (const row of rows) {
    const rule = settings.rules[row];
    if (!rule) continue;
    const result = results(settings, rule.then, `/rules/${row}/then`, names, environment);
    if (!result.ok) return result;
    values.push(result.value.value);
    trace.push(rowLine(rule, row, result.value.text));
  }
  return ok({ value: settings.hitPolicy === 'collect' ? values : (values[0] ?? null), trace });
}
