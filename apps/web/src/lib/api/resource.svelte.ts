import type { ApiProblem, ApiResult } from './types.ts';

/** Something read from the API for a page: what is there, what went wrong, how to read it again. */
export class Resource<T> {
  value = $state.raw<T | null>(null);
  problem = $state.raw<ApiProblem | null>(null);
  loading = $state(false);
  readonly #load: () => Promise<ApiResult<T>>;
  #turn = 0;

  constructor(load: () => Promise<ApiResult<T>>) {
    this.#load = load;
  }

  /** Reads again; what is shown stays until the answer is there, and a late answer is dropped. */
  async reload(): Promise<void> {
    const turn = ++this.#turn;
    this.loading = true;
    const result = await this.#load();
    if (turn !== this.#turn) return;
    this.loading = false;
    if (result.ok) {
      this.value = result.value;
      this.problem = null;
    } else this.problem = result.problem;
  }
}

/** Reads at once; inside a component, call it where it is created. */
export function resource<T>(load: () => Promise<ApiResult<T>>): Resource<T> {
  const made = new Resource(load);
  void made.reload();
  return made;
}
