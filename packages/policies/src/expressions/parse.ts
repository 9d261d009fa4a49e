import { boundedCache } from '../bounded-cache.ts';
import { ok } from '../problem.ts';
import type { Result } from '../problem.ts';
import { isFeelFunction } from './feel-functions.ts';
import { checkLimits } from './limits.ts';
import { checkPatterns } from './patterns.ts';
import { Reader } from './reads.ts';
import { plainName, sampleOf, scopeOf } from './scope.ts';
import { parseSyntax } from './syntax.ts';
import type { Expression, ParseOptions, Scope } from './types.ts';

function check(text: string, kind: Expression['kind'], names?: readonly string[] | Scope) {
  const reach = scopeOf(names);
  const syntax = parseSyntax(text, kind, sampleOf(reach));
  if (!syntax.ok) return syntax;
  const reader = new Reader(reach);
  reader.read(syntax.root);
  const problems = [...reader.problems, ...checkLimits(syntax.root), ...checkPatterns(syntax.root)];
  if (problems.length > 0) return { ok: false as const, problems };
  return ok<Expression>({
    text,
    kind,
    reads: [...reader.reads.values()],
    functions: [...reader.functions],
    comparisons: reader.comparisons,
  });
}

/** Scopes are written once for many expressions, so their text is as well. */
const written = new WeakMap<object, string>();

function textOf(names: readonly string[] | Scope | undefined): string {
  if (names === undefined) return '';
  const text = written.get(names) ?? JSON.stringify(names);
  written.set(names, text);
  return text;
}

const cached = boundedCache<Result<Expression>>(2_000);

/**
 * Checks a FEEL text as it is saved: syntax, names, functions, depth, size, loops and patterns.
 * Problems carry `params.from` and `params.to`, the place in the text.
 */
export function parseExpression(text: string, options: ParseOptions = {}): Result<Expression> {
  const { names, kind = 'expression' } = options;
  const key = `${kind} ${textOf(names)} ${text}`;
  return cached(key, () => check(text, kind, names));
}

/** Whether a key can be read by that name in expressions: one name, not one of FEEL's own. */
export function isExpressionName(key: string): boolean {
  if (isFeelFunction(key) || key === 'item' || key === 'partial') return false;
  const parsed = parseExpression(key);
  if (!parsed.ok || parsed.value.reads.length !== 1) return false;
  const [path] = parsed.value.reads;
  return path?.length === 1 && path[0] === key && plainName(key) === key;
}
