import { parseExpression, parseUnaryTests } from 'feelin';
import type { Problem } from '../problem.ts';
import { at } from './problem-at.ts';

/** A node of the parse tree as plain data. */
export interface Node {
  type: string;
  text: string;
  from: number;
  to: number;
  children: Node[];
}

export type Syntax = { ok: true; root: Node } | { ok: false; problems: Problem[] };

const limits = { length: 4_000, nodes: 1_500, depth: 60 };

const fullWidth = /[（），。；：＞＜＝＋－×÷“”‘’！？【】｛｝]/;

/** A full-width sign typed for an operator, at its place; undefined where there is none. */
export function fullWidthSign(text: string, from: number): Problem | undefined {
  const found = fullWidth.exec(text.slice(from));
  if (!found) return undefined;
  const place = from + found.index;
  const message = `“${found[0]}”不是运算符号，请用半角的 > < = + - * / ( ) ,`;
  return at('fullWidth', message, { from: place, to: place + 1 }, { symbol: found[0] });
}

function syntaxError(text: string, from: number, to: number): Problem {
  const slice = text.slice(from, to).trim();
  if (text.trim() === '') return at('empty', '请填写表达式', { from, to });
  const wide = fullWidthSign(text, from);
  if (wide) return wide;
  if (slice === '') return at('incomplete', '表达式不完整', { from, to });
  return at('syntax', `“${slice}”处不符合语法`, { from, to }, { near: slice });
}

/** Parses with known names (those with signs in them need to be known) within the limits. */
export function parseSyntax(
  text: string,
  kind: 'expression' | 'unary',
  names: Record<string, unknown>,
): Syntax {
  const whole = { from: 0, to: text.length };
  if (text.length > limits.length)
    return { ok: false, problems: [at('tooLong', '表达式过长', whole, { limit: limits.length })] };
  const parse = kind === 'unary' ? parseUnaryTests : parseExpression;
  const tree = parse(text, names, undefined);
  const root: Node = { type: '', text, ...whole, children: [] };
  const open = [root];
  let count = 0;
  let problem: Problem | undefined;
  tree.iterate({
    enter({ type, from, to }) {
      if (problem || (type.isSkipped && !type.isError)) return false;
      if (type.isError) problem = syntaxError(text, from, to);
      count += 1;
      if (count > limits.nodes)
        problem = at('tooLarge', '表达式过大', whole, { limit: limits.nodes });
      if (open.length > limits.depth)
        problem = at('tooDeep', '表达式嵌套过深', whole, { limit: limits.depth });
      if (problem) return false;
      const node: Node = { type: type.name, text: text.slice(from, to), from, to, children: [] };
      open.at(-1)?.children.push(node);
      open.push(node);
      return true;
    },
    leave({ type }) {
      if (!problem && !type.isSkipped) open.pop();
    },
  });
  const [top] = root.children;
  if (problem || !top)
    return { ok: false, problems: [problem ?? syntaxError(text, 0, text.length)] };
  return { ok: true, root: top };
}

/** Every node, parents first. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) yield* nodesOf(child);
}
