import type { Problem } from '../problem.ts';
import { compilePattern } from './pattern.ts';
import { plainName } from './scope.ts';
import { at } from './problem-at.ts';
import { nodesOf } from './syntax.ts';
import type { Node } from './syntax.ts';
import { stringOf } from './literals.ts';

/** Place and name of the pattern among the parameters of each function that takes one. */
const places: Record<string, { index: number; name: string }> = {
  matches: { index: 1, name: 'pattern' },
  replace: { index: 1, name: 'pattern' },
  split: { index: 1, name: 'delimiter' },
};

function patternNode(node: Node): Node | undefined {
  const [target, , parameters] = node.children;
  const place = places[plainName(target?.text ?? '')];
  if (!place || !parameters) return undefined;
  if (parameters.type === 'PositionalParameters') return parameters.children[place.index];
  return parameters.children
    .find(({ children: [name] }) => plainName(name?.text ?? '') === place.name)
    ?.children.at(-1);
}

/** Literal patterns that RE2 cannot run are refused when the expression is saved. */
export function checkPatterns(root: Node): Problem[] {
  return [...nodesOf(root)].flatMap((node) => {
    if (node.type !== 'FunctionInvocation') return [];
    const pattern = patternNode(node);
    if (pattern?.type !== 'StringLiteral') return [];
    const compiled = compilePattern(stringOf(pattern.text));
    if (compiled.ok) return [];
    return compiled.problems.map((problem) =>
      at('pattern', problem.message, pattern, { detail: String(problem.params?.['detail'] ?? '') }),
    );
  });
}
