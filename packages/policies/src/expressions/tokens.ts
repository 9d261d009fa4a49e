const shapes =
  /\s*(?:(?<text>"(?:[^"\\]|\\.)*")|(?<number>-?\d+(?:\.\d+)?)|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<sign>!=|>=|<=|[=<>()[\],.]))/uy;

/** A word or sign of a condition, with where it stands. */
export interface Token {
  type: 'text' | 'number' | 'name' | 'sign';
  text: string;
  from: number;
  to: number;
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
    const own = found[type] ?? '';
    tokens.push({ type, text: own, from: shapes.lastIndex - own.length, to: shapes.lastIndex });
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

  /** What comes next; it is not taken. */
  get next(): Token | undefined {
    return this.#tokens[this.#at];
  }

  /** Where what was taken last ends. */
  get end(): number {
    return this.#tokens[this.#at - 1]?.to ?? 0;
  }

  /** What comes next, if it is of the type. */
  take(type: Token['type']): string | undefined {
    const { next } = this;
    if (next?.type !== type) return undefined;
    this.#at += 1;
    return next.text;
  }

  /** Whether these words and signs come next; they are then taken. */
  takes(...wanted: string[]): boolean {
    const fits = wanted.every((each, offset) => {
      const token = this.#tokens[this.#at + offset];
      return token?.text === each && token.type !== 'text';
    });
    if (fits) this.#at += wanted.length;
    return fits;
  }

  oneOf(among: readonly string[]): string | undefined {
    return among.find((each) => this.takes(each));
  }
}
