/** A text while it is typed: handed on after a rest and when it is left, not while it is written. */
export class RestingText {
  readonly #value: () => string;
  readonly #onwritten: (value: string) => void;
  /** What is being typed, until it has been handed on. */
  #typed = $state<string>();
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(value: () => string, onwritten: (value: string) => void) {
    this.#value = value;
    this.#onwritten = onwritten;
  }

  get shown(): string {
    return this.#typed ?? this.#value();
  }

  /** Whether nothing is being typed. */
  get rests(): boolean {
    return this.#typed === undefined;
  }

  readonly write = (words: string): void => {
    this.#typed = words;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(this.hand, 700);
  };

  readonly hand = (): void => {
    clearTimeout(this.#waiting);
    const written = this.#typed;
    this.#typed = undefined;
    if (written !== undefined && written !== this.#value()) this.#onwritten(written);
  };
}
