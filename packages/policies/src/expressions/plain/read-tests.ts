import type { PlainTest, PlainTests, Scalar } from './types.ts';

const shapes =
  /\s*(?:(?<text>"[^"\\]*")|(?<number>\d+(?:\.\d+)?)|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<sign>!=|>=|<=|[=<>()[\],]))/uy;

interface Token {
  type: 'text' | 'number' | 'name' | 'sign';
  text: string;
  from: number;
  to: number;
}

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  shapes.lastIndex = 0;
  while (shapes.lastIndex < end) {
    const found = shapes.exec(text)?.groups;
    if (!found) return undefined;
    const type = (['text', 'number', 'name', 'sign'] as const).find((each) => found[each]);
    if (!type) return undefined;
    const own = found[type] ?? '';
    tokens.push({ type, text: own, from: shapes.lastIndex - own.length, to: shapes.lastIndex });
  }
  return tokens;
}

const constants: Record<string, boolean | null> = { true: true, false: false, null: null };
const words = new Set(['and', 'or', 'in', 'not', 'between', 'if', 'for', 'some', 'every']);

/** Takes tokens from the front; the first that does not fit ends the reading. */
class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get done(): boolean {
    return this.#at >= this.#tokens.length;
  }
  get end(): number {
    return this.#tokens[this.#at - 1]?.to ?? 0;
  }
  get start(): number {
    return this.#tokens[this.#at]?.from ?? 0;
  }

  /** Whether these words and signs come next; they are then taken. */
  takes(...wanted: string[]): boolean {
    const fits = wanted.every((each, offset) => {
      const next = this.#tokens[this.#at + offset];
      return next?.text === each && next.type !== 'text';
    });
    if (fits) this.#at += wanted.length;
    return fits;
  }

  oneOf(signs: readonly string[]): string | undefined {
    return signs.find((each) => this.takes(each));
  }

  name(): string | undefined {
    const token = this.#tokens[this.#at];
    if (token?.type !== 'name' || words.has(token.text) || token.text in constants)
      return undefined;
    this.#at += 1;
    return token.text;
  }

  value(): Scalar | null | undefined {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token?.type === 'text') return token.text.slice(1, -1);
    if (token?.type === 'number') return Number(token.text);
    return token?.type === 'name' ? constants[token.text] : undefined;
  }

  values(): Scalar[] | undefined {
    if (!this.takes('[')) return undefined;
    const values: Scalar[] = [];
    do {
      const value = this.value();
      if (typeof value !== 'string' && typeof value !== 'number') return undefined;
      values.push(value);
    } while (this.takes(','));
    return this.takes(']') ? values : undefined;
  }
}

/** The tests that a FEEL text consists of; undefined where it is anything more. */
export function readTests(text: string): PlainTests | undefined {
  const tokens = tokensOf(text);
  if (!tokens) return undefined;
  const reader = new Reader(tokens);
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

function readTest(reader: Reader): PlainTest | undefined {
  if (reader.takes('list', 'contains', '(')) return readContains(reader);
  if (reader.takes('count', '(')) return readCount(reader);
  if (reader.takes('(')) return readAmong(reader);
  const from = reader.start;
  const name = reader.name();
  if (name === undefined) return undefined;
  const sign = reader.oneOf(['!=', '>=', '<=', '=', '>', '<']);
  const value = sign === undefined ? undefined : reader.value();
  if (sign === undefined || value === undefined) return undefined;
  if (sign === '=' || sign === '!=') return { type: 'equals', name, value, negated: sign === '!=' };
  if (typeof value !== 'number') return undefined;
  return { type: 'order', name, sign, value, from, to: reader.end };
}

/** In brackets only: FEEL takes what would follow the list for a part of it. */
function readAmong(reader: Reader): PlainTest | undefined {
  const name = reader.name();
  const values = name !== undefined && reader.takes('in') ? reader.values() : undefined;
  if (name === undefined || !values) return undefined;
  return reader.takes(')') ? { type: 'among', name, values } : undefined;
}

function readContains(reader: Reader): PlainTest | undefined {
  const name = reader.name();
  const value = name !== undefined && reader.takes(',') ? reader.value() : undefined;
  if (name === undefined || value === undefined || value === null) return undefined;
  return reader.takes(')') ? { type: 'contains', name, value } : undefined;
}

function readCount(reader: Reader): PlainTest | undefined {
  const name = reader.name();
  if (name === undefined || !reader.takes(')')) return undefined;
  const sign = reader.oneOf(['>', '=']);
  return sign !== undefined && reader.value() === 0 ? { type: 'count', name, sign } : undefined;
}
