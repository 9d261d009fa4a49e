import { allotTopUp, allotWithin, allotmentSentences } from '../../allotment/index.ts';
import type { Allotment, Amount, Claim, NamedClaim } from '../../allotment/index.ts';
import { fromDecimal, rational, multiply, roundToInteger } from '../../exact/index.ts';
import { evaluate, explain } from '../../expressions/index.ts';
import type { Explanation } from '../../expressions/index.ts';
import type { Json } from '../../json.ts';
import { ok, refuse } from '../../problem.ts';
import type { Problem, Result } from '../../problem.ts';
import type { PolicyEnvironment, PolicyOutcome, TraceLine } from '../types.ts';
import {
  checkExpression,
  joined,
  namesOf,
  placed,
  readsText,
  scopeOf,
  shown,
  wordsFor,
} from '../shared/index.ts';
import type { AllotmentConfig } from './config.gen.ts';

const defaultWeight = { 'zh-CN': '依据', en: 'weight' };

const fields = ['rows', 'name', 'weight', 'total', 'floor', 'cap'] as const;

/** Expressions read parameters that exist; inputs and columns are not known here. */
export function checkAllotment(
  settings: AllotmentConfig,
  parameterKeys: readonly string[],
): Problem[] {
  const scope = scopeOf('*', parameterKeys);
  return fields.flatMap((field) => {
    const text = settings[field];
    return text === undefined ? [] : checkExpression(text, scope, `/${field}`);
  });
}

type Names = Record<string, unknown>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const bad = (path: string, code: string, message: string): Problem => ({
  path,
  code: `allotment.${code}`,
  message,
});

function figure(
  field: 'weight' | 'floor' | 'cap',
  settings: AllotmentConfig,
  names: Names,
  { clock }: PolicyEnvironment,
  row: string,
): Result<number> {
  const evaluated = evaluate(settings[field] ?? '', names, clock);
  if (!evaluated.ok) return refuse(...placed(evaluated.problems, `/${field}`));
  const { value } = evaluated;
  const step = field === 'weight' ? undefined : (settings.step ?? 1);
  if (typeof value !== 'number' || value < 0)
    return refuse(bad(`/${field}`, 'figure', `“${row}”须为不小于零的数`));
  if (step !== undefined && value % step !== 0)
    return refuse(bad(`/${field}`, 'step', `“${row}”的上下限须为${step}的整数倍`));
  return ok(value);
}

function readClaim(
  settings: AllotmentConfig,
  row: unknown,
  root: Names,
  environment: PolicyEnvironment,
): Result<NamedClaim> {
  if (!isObject(row)) return refuse(bad('/rows', 'row', '分配对象须为有名称和依据的列表'));
  const names = { ...root, ...row };
  const named = evaluate(settings.name, names, environment.clock);
  if (!named.ok) return refuse(...placed(named.problems, '/name'));
  const name = String(named.value);
  const claim: Claim = { weight: 0, floor: 0, cap: Infinity };
  for (const field of ['weight', 'floor', 'cap'] as const) {
    if (settings[field] === undefined) continue;
    const read = figure(field, settings, names, environment, name);
    if (!read.ok) return read;
    claim[field] = read.value;
  }
  if (claim.floor > claim.cap) return refuse(bad('/cap', 'bounds', `“${name}”的下限高于上限`));
  return ok({ ...claim, name });
}

function readClaims(
  settings: AllotmentConfig,
  root: Names,
  environment: PolicyEnvironment,
): Result<NamedClaim[]> {
  const rows = evaluate(settings.rows, root, environment.clock);
  if (!rows.ok) return refuse(...placed(rows.problems, '/rows'));
  if (!Array.isArray(rows.value) || rows.value.length === 0)
    return refuse(bad('/rows', 'empty', '没有分配对象'));
  const read = rows.value.map((row) => readClaim(settings, row, root, environment));
  const problems = read.flatMap((each) => (each.ok ? [] : each.problems));
  if (problems.length > 0) return refuse(...problems);
  return ok(read.flatMap((each) => (each.ok ? [each.value] : [])));
}

function readTotal(
  settings: AllotmentConfig,
  root: Names,
  environment: PolicyEnvironment,
): Result<Total> {
  const explained = explain(settings.total, root, environment.clock, wordsFor(environment, {}));
  if (explained.problems.length > 0) return refuse(...placed(explained.problems, '/total'));
  const { value } = explained;
  if (typeof value !== 'number' || value < 0)
    return refuse(bad('/total', 'figure', '总量须为不小于零的数'));
  const step = settings.step ?? 1;
  const steps = multiply(fromDecimal(value), rational(1n, BigInt(step)));
  const total = Number(roundToInteger(steps, settings.rounding)) * step;
  return ok({ total, exact: value, explained });
}

interface Total {
  total: number;
  exact: number;
  explained: Explanation;
}

/** Amounts in the words of the settings: 元 for money, else with the unit. */
function amountWords({ format, unit }: AllotmentConfig): Amount {
  return (value) => {
    const money = format === 'money';
    const text = shown(money ? Math.round(value) : value, format);
    return {
      zh: `${text['zh-CN']}${money ? '' : (unit?.['zh-CN'] ?? '')}`,
      en: `${text.en ?? text['zh-CN']}${money || !unit ? '' : ` ${unit.en ?? unit['zh-CN']}`}`,
    };
  };
}

const roundings = {
  'half-up': { zh: '四舍五入', en: 'rounded half up' },
  floor: { zh: '舍去尾数', en: 'rounded down' },
  ceiling: { zh: '尾数进一', en: 'rounded up' },
};

function totalLine(
  settings: AllotmentConfig,
  { total, exact, explained }: Total,
  amount: Amount,
): TraceLine {
  const how = joined([{ 'zh-CN': settings.total }, readsText(explained)], '；', '; ');
  const rounding = roundings[settings.rounding];
  const rounded =
    total === exact
      ? { zh: '', en: '' }
      : { zh: `；得${exact}，${rounding.zh}`, en: `; ${exact}, ${rounding.en}` };
  const { zh, en } = amount(total);
  const text = {
    'zh-CN': `总量 = ${zh}（${how['zh-CN']}${rounded.zh}）`,
    en: `Total = ${en} (${how.en ?? ''}${rounded.en})`,
  };
  return { text, values: { total, exact } };
}

function valueOf(
  total: number,
  claims: readonly NamedClaim[],
  { proRata, allotted, topUp, unplaced }: Allotment,
): Json {
  return {
    total,
    rows: claims.map(({ name, weight, floor, cap }, index) => ({
      name,
      weight,
      floor,
      cap: cap === Infinity ? null : cap,
      proRata: proRata[index] ?? 0,
      allotted: allotted[index] ?? 0,
    })),
    topUp,
    unplaced,
  };
}

/** Reads rows, bounds and total by FEEL, shares by exact fractions, and tells every step. */
export function evaluateAllotment(
  settings: AllotmentConfig,
  inputs: Record<string, Json>,
  environment: PolicyEnvironment,
): Result<PolicyOutcome> {
  const root = namesOf(inputs, environment.parameters);
  const claims = readClaims(settings, root, environment);
  if (!claims.ok) return claims;
  const read = readTotal(settings, root, environment);
  if (!read.ok) return read;
  const { total } = read.value;
  const allot = settings.method === 'within' ? allotWithin : allotTopUp;
  const amount = amountWords(settings);
  const result = allot(total, claims.value, settings.step ?? 1);
  return ok({
    value: valueOf(total, claims.value, result),
    trace: [
      totalLine(settings, read.value, amount),
      ...allotmentSentences(claims.value, result, amount, settings.weightTitle ?? defaultWeight),
    ],
  });
}
