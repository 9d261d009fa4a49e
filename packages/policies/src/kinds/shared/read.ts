import { parseExpression } from '../../expressions/index.ts';
import type { Explanation, Scope } from '../../expressions/index.ts';
import type { Problem } from '../../problem.ts';
import type { Text } from '../../text.ts';
import { joined } from './words.ts';

/** Problems of an expression under the names known where it stands. */
export function checkExpression(
  text: string,
  names: Scope,
  path: string,
  kind: 'expression' | 'unary' = 'expression',
): Problem[] {
  const parsed = parseExpression(text, { names, kind });
  return parsed.ok ? [] : parsed.problems.map((problem) => ({ ...problem, path }));
}

/** The same problems at their place in the settings. */
export const placed = (problems: readonly Problem[], path: string): Problem[] =>
  problems.map((problem) => ({ ...problem, path }));

/** The values that an expression read: 每批人数 = 500，实有人口 = 52,300. */
export function readsText({ reads }: Pick<Explanation, 'reads'>): Text {
  return joined(
    reads.map(({ name, shown }) => joined([name, shown], ' = ', ' = ')),
    '，',
    ', ',
  );
}
