import type { ApiProblem, ApiResult } from './types.ts';

export interface Page<T> {
  items: T[];
  next: string | null;
}

/** A list read page by page with a cursor; later pages are added below. */
export class Pages<T> {
  items = $state.raw<T[]>([]);
  next = $state.raw<string | null>(null);
  problem = $state.raw<ApiProblem | null>(null);
  loading = $state(false);
  /** Whether a first answer has been seen. */
  known = $state(false);
  readonly #load: (cursor: string | undefined) => Promise<ApiResult<Page<T>>>;
  readonly #keyOf: (item: T) => string;
  #turn = 0;

  constructor(
    load: (cursor: string | undefined) => Promise<ApiResult<Page<T>>>,
    keyOf: (item: T) => string,
  ) {
    this.#load = load;
    this.#keyOf = keyOf;
  }

  /** Forgets what is shown, for a list about something else. */
  clear(): void {
    this.items = [];
    this.next = null;
    this.problem = null;
    this.known = false;
  }

  reload(): Promise<void> {
    return this.#read(undefined);
  }

  async more(): Promise<void> {
    if (this.next && !this.loading) await this.#read(this.next);
  }

  async #read(cursor: string | undefined): Promise<void> {
    const turn = ++this.#turn;
    this.loading = true;
    const result = await this.#load(cursor);
    if (turn !== this.#turn) return;
    this.loading = false;
    this.known = true;
    if (!result.ok) {
      this.problem = result.problem;
      return;
    }
    this.problem = null;
    this.items = this.#once(cursor ? [...this.items, ...result.value.items] : result.value.items);
    this.next = result.value.next;
  }

  /** What moved to a later page while one was reading is shown once. */
  #once(items: T[]): T[] {
    return [...new Map(items.map((item) => [this.#keyOf(item), item])).values()];
  }
}
