import { goto } from '$app/navigation';
import { page } from '$app/state';

export type Range = { from?: string | number; to?: string | number };
export type Chosen = Record<string, (string | boolean)[] | Range>;

const states = ['live', 'lost', 'locked', 'void'] as const;
export type ListState = (typeof states)[number];

/** What narrows a list of records; it stands in the address, so that a link shows the same list. */
export class Narrowing {
  readonly #params = $derived(page.url.searchParams);

  get q(): string {
    return this.#params.get('q') ?? '';
  }
  set q(words: string) {
    this.#put('q', words);
  }
  get state(): ListState {
    return states.find((each) => each === this.#params.get('state')) ?? 'live';
  }
  set state(state: ListState) {
    this.#put('state', state === 'live' ? '' : state);
  }
  get sort(): 'updated' | 'title' {
    return this.#params.get('sort') === 'title' ? 'title' : 'updated';
  }
  set sort(sort: 'updated' | 'title') {
    this.#put('sort', sort === 'updated' ? '' : sort);
  }
  get filterText(): string {
    return this.#params.get('filter') ?? '';
  }
  get filters(): Chosen {
    try {
      const read: unknown = JSON.parse(this.filterText || '{}');
      return typeof read === 'object' && read !== null ? (read as Chosen) : {};
    } catch {
      return {};
    }
  }
  get narrowed(): boolean {
    return Boolean(this.q || this.filterText || this.state !== 'live');
  }

  /** Sets or takes away one filter. */
  choose(field: string, value: Chosen[string] | undefined): void {
    const { [field]: _before, ...others } = this.filters;
    const next = value === undefined ? others : { ...others, [field]: value };
    this.#put('filter', Object.keys(next).length > 0 ? JSON.stringify(next) : '');
  }

  clear(): void {
    this.#put('filter', '');
  }

  #put(name: string, value: string): void {
    const params = new URLSearchParams(this.#params.toString());
    if (value) params.set(name, value);
    else params.delete(name);
    void goto(`?${params}`, { replaceState: true, reset: false });
  }
}
