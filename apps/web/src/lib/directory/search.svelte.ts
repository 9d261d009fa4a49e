/** Suggestions below a text field: asks after a short rest, drops late answers. */
export class Search<T> {
  words = $state('');
  open = $state(false);
  answered = $state(false);
  active = $state(-1);
  found = $state.raw<T[]>([]);
  readonly #find: (words: string) => Promise<T[]>;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(find: (words: string) => Promise<T[]>) {
    this.#find = find;
  }

  ask(words: string, rest = 200): void {
    this.words = words;
    this.open = true;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#read(words.trim()), rest);
  }

  move(step: 1 | -1): void {
    const count = this.found.length;
    if (count > 0) this.active = (this.active + step + count) % count;
  }

  close(): void {
    clearTimeout(this.#waiting);
    this.#turn += 1;
    this.words = '';
    this.open = false;
    this.answered = false;
    this.active = -1;
    this.found = [];
  }

  async #read(words: string): Promise<void> {
    const turn = ++this.#turn;
    const found = await this.#find(words);
    if (turn !== this.#turn) return;
    this.found = found;
    this.answered = true;
    this.active = found.length > 0 ? 0 : -1;
  }
}
