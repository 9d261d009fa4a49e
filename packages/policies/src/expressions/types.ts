import type { Json } from '../json.ts';
import type { Problem, Result } from '../problem.ts';

/** The recorded time; expressions never see another clock. */
export interface Clock {
  /** UTC instant, ISO 8601 with Z. */
  now: string;
  /** IANA name, e.g. Asia/Shanghai. */
  timeZone: string;
}

/** Names that an expression may read; `true` lets everything beneath through, `*` other names. */
export interface Scope {
  readonly [name: string]: Scope | true;
}

export interface ParseOptions {
  /** Known names; without them every name is let through and only reported in `reads`. */
  names?: readonly string[] | Scope;
  /** A unary test tells whether its input fits, e.g. `> 5000` or `"A", "B"`. */
  kind?: 'expression' | 'unary';
}

/** An order between two values whose kinds must agree: a path, or the kind of a literal. */
export interface Comparison {
  sides: (string[] | 'number' | 'string')[];
  from: number;
  to: number;
}

/** A checked FEEL text; plain data, its parse tree is cached apart. */
export interface Expression {
  text: string;
  kind: 'expression' | 'unary';
  /** Paths read, e.g. ['预算', '金额']; rows of a table are not counted in. */
  reads: string[][];
  /** FEEL functions called. */
  functions: string[];
  comparisons: Comparison[];
}

/** A warning is a problem; `value` is then for display only. */
export type Evaluation =
  { ok: true; value: Json } | { ok: false; problems: Problem[]; value: Json };

/** Reads expressions and gives their values. */
export interface ExpressionEngine {
  parse(text: string, options: ParseOptions): Result<Expression>;
  evaluate(
    expression: Expression,
    context: Readonly<Record<string, unknown>>,
    clock: Clock,
  ): Evaluation;
}
