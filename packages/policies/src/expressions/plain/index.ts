import { ok, refuse } from '../../problem.ts';
import { at } from '../problem-at.ts';
import type { Expression, ExpressionEngine, ParseOptions, Scope } from '../types.ts';
import { judgeTests } from './judge-tests.ts';
import { readTests } from './read-tests.ts';
import type { PlainTest, PlainTests } from './types.ts';

/** What was read, beside the plain data that an expression is. */
const known = new WeakMap<Expression, PlainTests>();

/** A name of a single value: what lies in a section or a table is left to FEEL. */
function isKnown(names: ParseOptions['names'], { name }: PlainTest): boolean {
  if (names === undefined || Array.isArray(names)) return names?.includes(name) === true;
  return Object.hasOwn(names, name) && (names as Scope)[name] === true;
}

function expressionOf(text: string, { tests }: PlainTests): Expression {
  const functions = new Set(
    tests.flatMap(({ type }) =>
      type === 'contains' ? ['list contains'] : type === 'count' ? ['count'] : [],
    ),
  );
  return {
    text,
    kind: 'expression',
    reads: [...new Set(tests.map(({ name }) => name))].map((name) => [name]),
    functions: [...functions],
    comparisons: tests.flatMap((test) =>
      test.type === 'order'
        ? [{ sides: [[test.name], 'number' as const], from: test.from, to: test.to }]
        : [],
    ),
  };
}

/**
 * The tests that people pick, without the weight of FEEL: single values compared with constants,
 * joined by one word. It refuses every other text, and gives of these what FEEL gives.
 */
export const plainTests: ExpressionEngine = {
  parse(text, { names, kind = 'expression' }) {
    const tests = kind === 'expression' ? readTests(text) : undefined;
    if (!tests?.tests.every((test) => isKnown(names, test)))
      return refuse(at('unsupported', '不是简单的条件', { from: 0, to: text.length }));
    const expression = expressionOf(text, tests);
    known.set(expression, tests);
    return ok(expression);
  },
  evaluate(expression, context) {
    const tests = known.get(expression);
    if (!tests) throw new Error(`read elsewhere: ${expression.text}`);
    const { value, problems } = judgeTests(expression.text, tests, context);
    return problems.length > 0 ? { ok: false, problems, value } : { ok: true, value };
  },
};
