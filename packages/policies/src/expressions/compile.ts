import { FeelFunction, evaluate as evaluateFeel, unaryTest } from 'feelin';
import { boundedCache } from '../bounded-cache.ts';
import type { Problem } from '../problem.ts';
import { unreachable } from '../problem.ts';
import { feelFunctions } from './feel-functions.ts';
import { overrides } from './overrides.ts';
import { sampleOfPaths } from './scope.ts';
import { at } from './problem-at.ts';
import type { Clock, Expression } from './types.ts';

type Warning = ReturnType<typeof evaluateFeel>['warnings'][number];

/** What a run gives: FEEL's own value, and a problem for everything that did not go smoothly. */
export interface Raw {
  value: unknown;
  problems: Problem[];
}

type Run = (names: Record<string, unknown>, clock: Clock) => Raw;

/** An expression is parsed once: as the body of a function without parameters. */
const prefix = 'function() ';

function describe(type: Warning['type'], near: string): { code: string; message: string } {
  switch (type) {
    case 'NO_VARIABLE_FOUND':
    case 'NO_CONTEXT_ENTRY_FOUND':
    case 'NO_PROPERTY_FOUND':
      return { code: 'noData', message: `没有“${near}”的数据` };
    case 'NOT_COMPARABLE':
      return { code: 'notComparable', message: `“${near}”处的数据无法比较` };
    case 'INVALID_TYPE':
      return { code: 'type', message: `“${near}”两边的数据为空或类型不符` };
    case 'INVALID_ARGUMENTS':
    case 'FUNCTION_INVOCATION_FAILURE':
      return { code: 'arguments', message: `“${near}”的参数不符合要求` };
    case 'NO_FUNCTION_FOUND':
      return { code: 'noFunction', message: `“${near}”不是函数` };
    case 'UNSUPPORTED':
      return { code: 'unsupported', message: `不支持“${near}”` };
    default:
      return unreachable(type);
  }
}

function problemsOf(text: string, warnings: readonly Warning[], shift: number): Problem[] {
  return warnings.map(({ type, position }) => {
    const place = { from: position.from - shift, to: position.to - shift };
    const near = text.slice(place.from, place.to);
    const { code, message } = describe(type, near);
    return at(code, message, place, { near });
  });
}

/** FEEL functions replaced by ours, as feelin takes them: with the names of their parameters. */
function replaced(expression: Expression, clock: Clock, problems: Problem[]) {
  const whole = { from: 0, to: expression.text.length };
  return Object.fromEntries(
    expression.functions.flatMap((name) => {
      const override = overrides[name];
      if (!override) return [];
      const report = (message: string): void => {
        problems.push(at('arguments', `${name}：${message}`, whole, { near: name }));
      };
      const call = Object.assign(override(clock, report), { $args: feelFunctions[name] });
      return [[name, call]];
    }),
  );
}

/** Names live in an object that the compiled body looks into; it holds them only while it runs. */
function compileExpression(expression: Expression): Run {
  const names = Object.create(null) as Record<string, unknown>;
  const sample = sampleOfPaths(expression.reads);
  Object.assign(names, sample);
  const { value: body, warnings } = evaluateFeel(prefix + expression.text, names);
  if (!(body instanceof FeelFunction)) throw new Error(`not one expression: ${expression.text}`);
  const clear = (): void => {
    for (const name of Object.keys(names)) delete names[name];
    warnings.length = 0;
  };
  return (given, clock) => {
    const problems: Problem[] = [];
    clear();
    try {
      Object.assign(names, given, replaced(expression, clock, problems));
      const value: unknown = body.invoke([]);
      return {
        value,
        problems: [...problems, ...problemsOf(expression.text, warnings, prefix.length)],
      };
    } finally {
      clear();
    }
  };
}

function compileUnary(expression: Expression): Run {
  const sample = sampleOfPaths(expression.reads);
  return (given, clock) => {
    const problems: Problem[] = [];
    const names = { ...sample, ...given, ...replaced(expression, clock, problems) };
    const { value, warnings } = unaryTest(expression.text, names);
    return { value, problems: [...problems, ...problemsOf(expression.text, warnings, 0)] };
  };
}

const cached = boundedCache<Run>(2_000);

/** The expression ready to run; parsed once, kept by its text. */
export function compiled(expression: Expression): Run {
  const { text, kind, reads } = expression;
  const key = `${kind} ${JSON.stringify(sampleOfPaths(reads))} ${text}`;
  return cached(key, () =>
    kind === 'unary' ? compileUnary(expression) : compileExpression(expression),
  );
}
