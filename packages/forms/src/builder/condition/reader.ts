import type { Json } from '@yishi/policies';

const shapes =
  /\s*(?:(?<text>"(?:[^"\\]|\\.)*")|(?<number>-?\d+(?:\.\d+)?)|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<sign>!=|>=|<=|[=<>()[\],.]))/uy;

export interface Token {
  type: 'text' | 'number' | 'name' | 'sign';
  text: string;
}

/** The signs and words of a text; undefined where there is something that no condition has. */
export function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  shapes.lastIndex = 0;
  while (shapes.lastIndex < end) {
    const found = shapes.exec(text)?.groups;
    if (!found) return undefined;
    const type = (['text', 'number', 'name', 'sign'] as const).find((each) => found[each]);
    if (!type) return undefined;
    tokens.push({ type, text: found[type] ?? '' });
  }
  return tokens;
}

/** Takes tokens from the front; what does not fit is undefined and ends the reading. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get done(): boolean {
    return this.#at >= this.#tokens.length;
  }

  /** Whether these words and signs come next; they are then taken. */
  takes(...wanted: string[]): boolean {
    const next = this.#tokens.slice(this.#at, this.#at + wanted.length);
    const fits = wanted.every((each, at) => next[at]?.text === each && next[at].type !== 'text');
    if (fits) this.#at += wanted.length;
    return fits;
  }

  sign(among: readonly string[]): string | undefined {
    const found = among.find((each) => this.#tokens[this.#at]?.text === each);
    if (found !== undefined) this.#at += 1;
    return found;
  }

  path(): string[] | undefined {
    const path: string[] = [];
    do {
      const token = this.#tokens[this.#at];
      if (token?.type !== 'name') return undefined;
      path.push(token.text);
      this.#at += 1;
    } while (this.takes('.'));
    return path;
  }

  value(): Json | undefined {
    if (this.takes('null')) return null;
    if (this.takes('true')) return true;
    if (this.takes('false')) return false;
    if (this.takes('date', '(')) {
      const day = this.value();
      return typeof day === 'string' && this.takes(')') ? day : undefined;
    }
    if (this.takes('[')) return this.#list();
    const token = this.#tokens[this.#at];
    if (token?.type === 'number') {
      this.#at += 1;
      return Number(token.text);
    }
    return token?.type === 'text' ? this.#text(token.text) : undefined;
  }

  #list(): Json[] | undefined {
    const items: Json[] = [];
    if (this.takes(']')) return items;
    do {
      const item = this.value();
      if (item === undefined) return undefined;
      items.push(item);
    } while (this.takes(','));
    return this.takes(']') ? items : undefined;
  }

  #text(literal: string): string | undefined {
    this.#at += 1;
    try {
      return JSON.parse(literal) as string;
    } catch {
      return undefined;
    }
  }
}
