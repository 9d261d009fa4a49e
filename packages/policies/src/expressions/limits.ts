import type { Problem } from '../problem.ts';
import { at } from './problem-at.ts';
import type { Node } from './syntax.ts';

/**
 * How much work an expression may make, known before it runs: FEEL has no budget of its own.
 * `loops` is the power to which the number of rows goes, `size` what is built without any loop.
 */
interface Measure {
  loops: number;
  size: number;
}

type Names = ReadonlyMap<string, Measure>;

export const loopLimits = { loops: 2, size: 5_000, sizeInLoops: 500, range: 1_000 };

const loopTypes = new Set(['ForExpression', 'QuantifiedExpression']);

function combine(parts: Measure[]): Measure {
  return {
    loops: Math.max(0, ...parts.map((part) => part.loops)),
    size: parts.reduce((sum, part) => sum + part.size, 1),
  };
}

const nameOf = (node: Node | undefined): string => node?.text.replaceAll(/\s+/g, ' ').trim() ?? '';

function measureContext(node: Node, names: Names): Measure {
  const known = new Map(names);
  const parts = node.children
    .filter((child) => child.type === 'ContextEntry')
    .map(({ children: [key, value] }) => {
      const part = value ? measure(value, known) : { loops: 0, size: 1 };
      known.set(nameOf(key).replaceAll('"', ''), part);
      return part;
    });
  return combine(parts);
}

function measureLoop(node: Node, names: Names): Measure {
  const known = new Map(names);
  const sources: Measure[] = [];
  const rest: Measure[] = [];
  for (const child of node.children)
    if (child.type === 'InExpressions')
      for (const { children } of child.children) {
        const source = combine(children.slice(1).map((each) => measure(each, known)));
        known.set(nameOf(children[0]), source);
        sources.push(source);
      }
    else rest.push(measure(child, known));
  const body = combine(rest);
  return {
    loops: sources.reduce((sum, source) => sum + Math.max(1, source.loops), 0) + body.loops,
    size: sources.reduce((sum, source) => sum + source.size, body.size),
  };
}

function measure(node: Node, names: Names): Measure {
  if (node.type === 'VariableName') return names.get(nameOf(node)) ?? { loops: 0, size: 1 };
  if (node.type === 'Context') return measureContext(node, names);
  if (loopTypes.has(node.type)) return measureLoop(node, names);
  const parts = node.children.map((child) => measure(child, names));
  if (node.type === 'FunctionDefinition')
    return { ...combine(parts), loops: combine(parts).loops + 1 };
  if (node.type !== 'FilterExpression') return combine(parts);
  const [target, ...condition] = parts;
  const inner = combine(condition);
  const constant = node.children[2]?.type === 'NumericLiteral';
  return {
    loops: (constant ? (target?.loops ?? 0) : Math.max(1, target?.loops ?? 0)) + inner.loops,
    size: (target?.size ?? 0) + inner.size,
  };
}

const whole = (node: Node | undefined): number | undefined =>
  node?.type === 'NumericLiteral' && /^-?\d+$/.test(node.text) ? Number(node.text) : undefined;

const smallRange = (from: Node | undefined, to: Node | undefined): boolean => {
  const [low, high] = [whole(from), whole(to)];
  return low !== undefined && high !== undefined && Math.abs(high - low) <= loopLimits.range;
};

/** Ranges that are only compared with may have any ends; those that may be walked may not. */
function checkRanges(node: Node, compared: boolean, problems: Problem[]): void {
  const walked =
    (node.type === 'IterationContext' && node.children.length > 1) ||
    (node.type === 'Interval' && !compared);
  const ends = node.children.filter((child) => !/^(?:\[|\]|\(|\)|\.\.)$/.test(child.type));
  if (walked && !smallRange(ends[0], ends[1]))
    problems.push(
      at('range', `循环区间的两端须为整数，且不超过${loopLimits.range}个`, node, {
        limit: loopLimits.range,
      }),
    );
  const comparing =
    node.type === 'PositiveUnaryTest' || (compared && node.type === 'SimplePositiveUnaryTest');
  for (const child of node.children) checkRanges(child, comparing, problems);
}

/** Refuses expressions that could run for long on ordinary data. */
export function checkLimits(root: Node): Problem[] {
  const problems: Problem[] = [];
  checkRanges(root, false, problems);
  const { loops, size } = measure(root, new Map());
  if (loops > loopLimits.loops)
    problems.push(
      at('loops', `循环和筛选最多嵌套${loopLimits.loops}层`, root, { limit: loopLimits.loops }),
    );
  const limit = loops < loopLimits.loops ? loopLimits.size : loopLimits.sizeInLoops;
  if (size > limit) problems.push(at('tooLarge', '表达式展开后过大', root, { limit }));
  return problems;
}
