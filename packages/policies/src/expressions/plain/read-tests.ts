import { TokenReader, tokensOf } from '../tokens.ts';
import type { PlainTest, PlainTests, Scalar } from './types.ts';

const constants: Record<string, boolean | null> = { true: true, false: false, null: null };
const words = new Set(['and', 'or', 'in', 'not', 'between', 'if', 'for', 'some', 'every']);

function nameOf(reader: TokenReader): string | undefined {
  const name = reader.next?.type === 'name' ? reader.next.text : undefined;
  return name === undefined || words.has(name) || name in constants
    ? undefined
    : reader.take('name');
}

/** Texts with escapes and numbers below nought are left to FEEL. */
function valueOf(reader: TokenReader): Scalar | null | undefined {
  const text = reader.take('text');
  if (text !== undefined) return text.includes('\\') ? undefined : text.slice(1, -1);
  const number = reader.take('number');
  if (number !== undefined) return number.startsWith('-') ? undefined : Number(number);
  const name = reader.take('name');
  return name === undefined ? undefined : constants[name];
}

function valuesOf(reader: TokenReader): Scalar[] | undefined {
  if (!reader.takes('[')) return undefined;
  const values: Scalar[] = [];
  do {
    const value = valueOf(reader);
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    values.push(value);
  } while (reader.takes(','));
  return reader.takes(']') ? values : undefined;
}

/** The tests that a FEEL text consists of; undefined where it is anything more. */
export function readTests(text: string): PlainTests | undefined {
  const tokens = tokensOf(text);
  if (!tokens) return undefined;
  const reader = new TokenReader(tokens);
  const tests: PlainTest[] = [];
  const joins = new Set<'and' | 'or'>();
  for (;;) {
    const test = readTest(reader);
    if (!test) return undefined;
    tests.push(test);
    if (reader.done) break;
    const join = reader.takes('and') ? 'and' : reader.takes('or') ? 'or' : undefined;
    if (!join) return undefined;
    joins.add(join);
  }
  return joins.size > 1 ? undefined : { join: joins.has('or') ? 'or' : 'and', tests };
}

function readTest(reader: TokenReader): PlainTest | undefined {
  if (reader.takes('list', 'contains', '(')) return readContains(reader);
  if (reader.takes('count', '(')) return readCount(reader);
  if (reader.takes('(')) return readAmong(reader);
  const from = reader.next?.from ?? 0;
  const name = nameOf(reader);
  if (name === undefined) return undefined;
  const sign = reader.oneOf(['!=', '>=', '<=', '=', '>', '<']);
  const value = sign === undefined ? undefined : valueOf(reader);
  if (sign === undefined || value === undefined) return undefined;
  if (sign === '=' || sign === '!=') return { type: 'equals', name, value, negated: sign === '!=' };
  if (typeof value !== 'number') return undefined;
  return { type: 'order', name, sign, value, from, to: reader.end };
}

/** In brackets only: FEEL takes what would follow the list for a part of it. */
function readAmong(reader: TokenReader): PlainTest | undefined {
  const name = nameOf(reader);
  const values = name !== undefined && reader.takes('in') ? valuesOf(reader) : undefined;
  if (name === undefined || !values) return undefined;
  return reader.takes(')') ? { type: 'among', name, values } : undefined;
}

function readContains(reader: TokenReader): PlainTest | undefined {
  const name = nameOf(reader);
  const value = name !== undefined && reader.takes(',') ? valueOf(reader) : undefined;
  if (name === undefined || value === undefined || value === null) return undefined;
  return reader.takes(')') ? { type: 'contains', name, value } : undefined;
}

function readCount(reader: TokenReader): PlainTest | undefined {
  const name = nameOf(reader);
  if (name === undefined || !reader.takes(')')) return undefined;
  const sign = reader.oneOf(['>', '=']);
  return sign !== undefined && valueOf(reader) === 0 ? { type: 'count', name, sign } : undefined;
}
