import { stringOf } from './literals.ts';
import { plainName, sampleOf, scopeOf } from './scope.ts';
import { parseSyntax, type Node } from './syntax.ts';
import type { Scope } from './types.ts';

/** A text that a path is compared with: `status = "open"`, `status in ("open", "new")`. */
export interface ComparedText {
  path: string[];
  value: string;
}

/** Inside these a name may be a column or a variable, so that its path is not known. */
const ownNames = new Set([
  'FilterExpression',
  'ForExpression',
  'QuantifiedExpression',
  'Context',
  'FunctionDefinition',
]);

/** Every text that an expression asks a path to be, not to be, or to contain as one of several. */
export function comparedTexts(text: string, names?: readonly string[] | Scope): ComparedText[] {
  const syntax = parseSyntax(text, 'expression', sampleOf(scopeOf(names)));
  return syntax.ok ? textsIn(syntax.root) : [];
}

function textsIn(node: Node): ComparedText[] {
  if (ownNames.has(node.type)) return [];
  return [...comparedIn(node), ...node.children.flatMap(textsIn)];
}

function comparedIn(node: Node): ComparedText[] {
  if (node.type === 'Comparison') {
    const [left, operator, ...others] = node.children;
    if (!left || !/^(?:!?=|in)$/.test(operator?.text ?? '')) return [];
    const right = others.flatMap((each) => literalsOf(each));
    const [other] = others;
    const path = pathOf(left) ?? (other && pathOf(other));
    return pairs(path, pathOf(left) ? right : literalsOf(left));
  }
  const [name, , parameters] = node.children;
  if (node.type !== 'FunctionInvocation' || plainName(name?.text ?? '') !== 'list contains')
    return [];
  const [list, element] = parameters?.children ?? [];
  return list && element ? pairs(pathOf(list), literalsOf(element)) : [];
}

const pairs = (path: string[] | undefined, values: readonly string[]): ComparedText[] =>
  path ? values.map((value) => ({ path, value })) : [];

/** Texts alone, listed or not; what is computed is not known. */
function literalsOf(node: Node): string[] {
  if (node.type === 'StringLiteral') return [stringOf(node.text)];
  const lists = ['PositiveUnaryTests', 'PositiveUnaryTest', 'List', 'ParenthesizedExpression'];
  return lists.includes(node.type) ? node.children.flatMap(literalsOf) : [];
}

function pathOf(node: Node): string[] | undefined {
  if (node.type === 'VariableName') return [plainName(node.text)];
  const [first, , last] = node.children;
  if (node.type !== 'PathExpression' || !first || !last) return undefined;
  const around = pathOf(first);
  return around && [...around, plainName(last.text)];
}
