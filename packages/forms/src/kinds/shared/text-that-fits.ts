import type { ReadPattern } from '../types.ts';

/** One letter of each class, and what a dot may stand for. */
const classes: Record<string, string> = { d: '1', w: 'a', s: ' ', D: 'a', W: '-', S: 'a' };
const candidates = 'a1A-_. 中@/:,+#0Zz9';

/**
 * A short text that fits a pattern, or undefined where none is found: reads letters, classes,
 * groups, first alternatives and counts, then tries what came out.
 */
export function textThatFits(source: string, readPattern: ReadPattern): string | undefined {
  const pattern = readPattern(source);
  if (!pattern.ok) return undefined;
  const guess = new Guess(source, readPattern).text();
  return [guess, ...candidates].find(
    (text) => text !== undefined && text !== '' && text.length <= 200 && pattern.value.test(text),
  );
}

class Guess {
  readonly #letters: string[];
  readonly #readPattern: ReadPattern;
  #at = 0;

  constructor(source: string, readPattern: ReadPattern) {
    this.#readPattern = readPattern;
    this.#letters = [...source];
  }

  text(): string | undefined {
    return this.#sequence(0);
  }

  #take(): string {
    return this.#letters[this.#at++] ?? '';
  }

  #isNext(letter: string): boolean {
    return this.#letters[this.#at] === letter;
  }

  /** The first alternative; the others are read over. */
  #sequence(depth: number): string | undefined {
    let text = '';
    let isFirst = true;
    while (this.#at < this.#letters.length && !this.#isNext(')')) {
      if (this.#isNext('|')) {
        this.#at++;
        isFirst = false;
        continue;
      }
      const atom = depth > 20 ? undefined : this.#atom(depth);
      if (atom === undefined) return undefined;
      const piece = atom.repeat(Math.min(this.#count(), 200));
      if (isFirst) text += piece;
    }
    return text;
  }

  #atom(depth: number): string | undefined {
    const letter = this.#take();
    switch (letter) {
      case '^':
      case '$':
        return '';
      case '.':
        return 'a';
      case '(': {
        if (this.#isNext('?'))
          while (this.#at < this.#letters.length && !/[:>]/.test(this.#take()));
        const inner = this.#sequence(depth + 1);
        return this.#take() === ')' ? inner : undefined;
      }
      case '[':
        return this.#set();
      case '\\':
        return this.#escape();
      default:
        return letter;
    }
  }

  #escape(): string {
    const letter = this.#take();
    if (letter === 'u') {
      const code = this.#letters.slice(this.#at, this.#at + 4).join('');
      this.#at += 4;
      return String.fromCharCode(parseInt(code, 16) || 97);
    }
    if (letter === 'p' || letter === 'P') {
      const name: string[] = [];
      while (this.#at < this.#letters.length && name.at(-1) !== '}') name.push(this.#take());
      return /Han/.test(name.join('')) ? '中' : 'a';
    }
    return /[bB]/.test(letter) ? '' : (classes[letter] ?? letter);
  }

  /** The first letter of a set; of one that excludes, the first that is not named. */
  #set(): string | undefined {
    const from = this.#at;
    const excludes = this.#isNext('^');
    if (excludes) this.#at++;
    const first = this.#take();
    const found = first === '\\' ? this.#escape() : first;
    while (this.#at < this.#letters.length && !this.#isNext(']'))
      if (this.#take() === '\\') this.#at++;
    this.#at++;
    if (!excludes) return found;
    const set = this.#readPattern(`[${this.#letters.slice(from, this.#at).join('')}`);
    return [...candidates].find((letter) => set.ok && set.value.test(letter));
  }

  /** The least that a count asks for; of what may be absent, once. */
  #count(): number {
    let times = 1;
    if (this.#isNext('{')) {
      const digits: string[] = [];
      while (this.#at < this.#letters.length && !this.#isNext('}')) digits.push(this.#take());
      this.#at++;
      times = parseInt(digits.join('').slice(1), 10) || (digits.includes(',') ? 1 : 0);
    } else if (/[*+?]/.test(this.#letters[this.#at] ?? '')) this.#at++;
    if (this.#isNext('?')) this.#at++;
    return times;
  }
}
