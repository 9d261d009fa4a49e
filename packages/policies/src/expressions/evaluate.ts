import { ok, refuse } from '../problem.ts';
import type { Result } from '../problem.ts';
import { notComparable } from './comparable.ts';
import { compiled } from './compile.ts';
import type { Raw } from './compile.ts';
import { parseExpression } from './parse.ts';
import { isPlain, plainName } from './scope.ts';
import { at } from './problem-at.ts';
import type { Clock, Evaluation, Expression } from './types.ts';
import { NotJson, fromFeelValue, toFeelValue } from './values.ts';

type Context = Readonly<Record<string, unknown>>;

const reasons: Record<string, string> = {
  notFinite: '结果不是有限的数字',
  resultTooLarge: '结果过大',
  resultType: '结果不是数据',
};

/** A text is parsed on the way, without checking its names: that was done when it was saved. */
function ready(expression: Expression | string, kind: Expression['kind'], context: Context) {
  if (typeof expression !== 'string') return ok(expression);
  const odd = Object.keys(context).filter((name) => !isPlain(name) && expression.includes(name));
  if (odd.length === 0) return parseExpression(expression, { kind });
  const names = Object.fromEntries(Object.keys(context).map((name) => [name, true as const]));
  return parseExpression(expression, { kind, names });
}

/** Only what is read is handed over: the rest of the data costs nothing. */
function namesRead({ reads }: Expression, context: Context, timeZone: string) {
  const names: Record<string, unknown> = {};
  for (const [root] of reads) {
    if (root === undefined || root in names) continue;
    const key = Object.hasOwn(context, root)
      ? root
      : Object.keys(context).find((each) => plainName(each) === root);
    if (key !== undefined) names[root] = toFeelValue(context[key], timeZone);
  }
  return names;
}

function run(expression: Expression, names: Record<string, unknown>, clock: Clock): Raw {
  try {
    const { value, problems } = compiled(expression)(names, clock);
    return { value, problems: [...notComparable(expression, names), ...problems] };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const place = { from: 0, to: expression.text.length };
    return { value: null, problems: [at('failed', '表达式无法计算', place, { detail })] };
  }
}

function finished(expression: Expression, { value, problems }: Raw): Evaluation {
  try {
    const json = fromFeelValue(value);
    return problems.length > 0 ? { ok: false, problems, value: json } : { ok: true, value: json };
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    const place = { from: 0, to: expression.text.length };
    const problem = at(error.code, reasons[error.code] ?? '结果无效', place);
    return { ok: false, problems: [...problems, problem], value: null };
  }
}

/** Evaluates against plain JSON; texts that are ISO days or instants are read as dates. */
export function evaluate(
  expression: Expression | string,
  context: Context,
  clock: Clock,
): Evaluation {
  const parsed = ready(expression, 'expression', context);
  if (!parsed.ok) return { ...parsed, value: null };
  const names = namesRead(parsed.value, context, clock.timeZone);
  return finished(parsed.value, run(parsed.value, names, clock));
}

function truth(expression: Expression, evaluation: Evaluation): Result<boolean> {
  if (!evaluation.ok) return refuse(...evaluation.problems);
  if (typeof evaluation.value === 'boolean') return ok(evaluation.value);
  const place = { from: 0, to: expression.text.length };
  const empty = evaluation.value === null;
  return refuse(
    at('notBoolean', empty ? '没有得出真或假，请检查是否有空值' : '结果须为真或假', place),
  );
}

/** Whether `input` fits a unary test; anything but true or false is a problem. */
export function evaluateUnary(
  expression: Expression | string,
  input: unknown,
  context: Context,
  clock: Clock,
): Result<boolean> {
  const parsed = ready(expression, 'unary', context);
  if (!parsed.ok) return parsed;
  const names = {
    ...namesRead(parsed.value, context, clock.timeZone),
    '?': toFeelValue(input, clock.timeZone),
  };
  return truth(parsed.value, finished(parsed.value, run(parsed.value, names, clock)));
}

/** For routing and required rules: a warning, or a value that is not true or false, is refused. */
export function holds(
  expression: Expression | string,
  context: Context,
  clock: Clock,
): Result<boolean> {
  const parsed = ready(expression, 'expression', context);
  if (!parsed.ok) return parsed;
  return truth(parsed.value, evaluate(parsed.value, context, clock));
}
