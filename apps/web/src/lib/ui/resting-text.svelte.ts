/**
 * A text while it is typed: handed on after a rest and when it is left, not while it is written.
 * Until it is left it stands as it was typed, whatever became of it.
 */
export class RestingText {
  readonly #value: () => string;
  readonly #onwritten: (value: string) => void;
  /** What is being typed, until it is left. */
  #typed = $state<string>();
  /** What of it was handed on last. */
  #handed = $state<string>();
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(value: () => string, onwritten: (value: string) => void) {
    this.#value = value;
    this.#onwritten = onwritten;
  }

  get shown(): string {
    return this.#typed ?? this.#value();
  }

  /** Whether all that was typed has been handed on. */
  get rests(): boolean {
    return this.#typed === this.#handed;
  }

  readonly write = (words: string): void => {
    this.#typed = words;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(this.#pass, 700);
  };

  /** It is left. */
  readonly hand = (): void => {
    this.#pass();
    this.#typed = undefined;
    this.#handed = undefined;
  };

  readonly #pass = (): void => {
    clearTimeout(this.#waiting);
    const written = this.#typed;
    if (written === undefined || written === this.#handed) return;
    this.#handed = written;
    if (written !== this.#value()) this.#onwritten(written);
  };
}
