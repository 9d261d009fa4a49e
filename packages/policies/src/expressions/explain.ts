import type { Json } from '../json.ts';
import type { Problem } from '../problem.ts';
import type { Text } from '../text.ts';
import { evaluate } from './evaluate.ts';
import { parseExpression } from './parse.ts';
import { sampleOfPaths } from './scope.ts';
import { shownValue, valueAt } from './shown-value.ts';
import { nodesOf, parseSyntax } from './syntax.ts';
import type { Node } from './syntax.ts';
import type { Clock, Expression } from './types.ts';

export interface ExplainOptions {
  /** Shows a value read in the words of its field, e.g. 520000 as 5,200.00元. */
  show?: (path: string[], value: Json) => Text | undefined;
  /** Names a path, e.g. by the field's label. */
  name?: (path: string[]) => Text | undefined;
}

/** Why an expression gave what it gave. */
export interface Explanation {
  value: Json;
  problems: Problem[];
  /** One sentence, e.g. 金额 = 5,200 → 金额 > 5000 为真. */
  text: Text;
  reads: { path: string[]; name: Text; value: Json; shown: Text }[];
  /** The parts of an `and` or `or` with their own values. */
  parts: { text: string; value: Json }[];
}

type Context = Readonly<Record<string, unknown>>;

/** Operands of an `and` or `or` at the top, brackets aside. */
function operands(node: Node): Node[] {
  if (node.type === 'Expression' && node.children[0]) return operands(node.children[0]);
  if (node.type === 'ParenthesizedExpression' && node.children[1])
    return operands(node.children[1]);
  if (node.type !== 'Conjunction' && node.type !== 'Disjunction') return [node];
  return node.children
    .filter(({ type }) => type !== 'and' && type !== 'or')
    .flatMap((child) => (child.type === node.type ? operands(child) : [child]));
}

function partsOf(expression: Expression, context: Context, clock: Clock): Explanation['parts'] {
  const syntax = parseSyntax(expression.text, expression.kind, sampleOfPaths(expression.reads));
  if (!syntax.ok) return [];
  const nodes = operands(syntax.root);
  if (nodes.length < 2) return [];
  return nodes.map(({ text }) => ({ text, value: evaluate(text, context, clock).value }));
}

function verdict(value: Json): { 'zh-CN': string; en: string } {
  if (value === true) return { 'zh-CN': '为真', en: 'is true' };
  if (value === false) return { 'zh-CN': '为假', en: 'is false' };
  if (value === null) return { 'zh-CN': '没有结果', en: 'has no result' };
  const shown = shownValue(value);
  return { 'zh-CN': `的结果为${shown['zh-CN']}`, en: `gives ${shown.en ?? shown['zh-CN']}` };
}

const words: Record<string, string> = { and: '且', or: '或' };

/** The text with 且 and 或 for its `and` and `or`. */
function inChinese(text: string, kind: Expression['kind']): string {
  const syntax = parseSyntax(text, kind, {});
  if (!syntax.ok) return text;
  const joints = [...nodesOf(syntax.root)]
    .filter(({ type }) => type === 'Conjunction' || type === 'Disjunction')
    .flatMap(({ children }) => children.filter(({ type }) => words[type] !== undefined));
  return joints
    .toSorted((a, b) => b.from - a.from)
    .reduce(
      (all, { type, from, to }) => all.slice(0, from) + (words[type] ?? '') + all.slice(to),
      text,
    );
}

function sentence(
  text: string,
  { value, reads, parts, problems }: Omit<Explanation, 'text'>,
): Text {
  const one = (locale: 'zh-CN' | 'en'): string => {
    const [comma, semicolon, inner] =
      locale === 'en' ? [', ', '; ', 'of it: '] : ['，', '；', '其中：'];
    const read = reads
      .map(
        ({ name, shown }) =>
          `${name[locale] ?? name['zh-CN']} = ${shown[locale] ?? shown['zh-CN']}`,
      )
      .join(comma);
    const said = (each: string) => (locale === 'en' ? each : inChinese(each, 'expression')).trim();
    const result = `${said(text)} ${verdict(value)[locale]}`;
    const each = parts
      .map((part) => `${said(part.text)} ${verdict(part.value)[locale]}`)
      .join(comma);
    return [
      read === '' ? result : `${read} → ${result}`,
      ...(each === '' ? [] : [`${inner}${each}`]),
      ...(locale === 'en' ? [] : problems.map((problem) => problem.message)),
    ].join(semicolon);
  };
  return { 'zh-CN': one('zh-CN'), en: one('en') };
}

/** Tells the values read and the result in words, for “why was this way taken”. */
export function explain(
  expression: Expression | string,
  context: Context,
  clock: Clock,
  options: ExplainOptions = {},
): Explanation {
  const parsed =
    typeof expression === 'string'
      ? parseExpression(expression)
      : { ok: true as const, value: expression };
  const text = typeof expression === 'string' ? expression : expression.text;
  if (!parsed.ok) {
    const found = { value: null, problems: parsed.problems, reads: [], parts: [] };
    return { ...found, text: sentence(text, found) };
  }
  const evaluation = evaluate(parsed.value, context, clock);
  const reads = parsed.value.reads.map((path) => {
    const value = valueAt(context, path);
    const name = options.name?.(path) ?? { 'zh-CN': path.join('.') };
    return { path, name, value, shown: options.show?.(path, value) ?? shownValue(value) };
  });
  const found = {
    value: evaluation.value,
    problems: evaluation.ok ? [] : evaluation.problems,
    reads,
    parts: partsOf(parsed.value, context, clock),
  };
  return { ...found, text: sentence(text.trim(), found) };
}
