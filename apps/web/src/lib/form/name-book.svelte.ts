import type { Names } from '@yishi/forms';
import { SvelteMap } from 'svelte/reactivity';
import { call } from '#lib/api/index.ts';
import { regionPath } from './region-path.ts';

type Kind = 'persons' | 'units' | 'regions';

/** Names behind the ids that forms hold; asked for together, once each, as they are shown. */
class NameBook implements Names {
  readonly #known = new SvelteMap<string, string>();
  readonly #asked = new Set<string>();
  #wanted: Record<Kind, string[]> = { persons: [], units: [], regions: [] };
  #waiting = false;

  person(id: string): string | undefined {
    return this.#name('persons', id);
  }
  unit(id: string): string | undefined {
    return this.#name('units', id);
  }
  /** A region with what it lies in: 润州区 金山街道 迎江路社区. */
  region(code: string): string | undefined {
    const path = regionPath(code).map((each) => this.#name('regions', each));
    return path.at(-1) && path.filter(Boolean).join(' ');
  }
  /** Files carry their names with them. */
  file(): undefined {
    return undefined;
  }

  learn(kind: Kind, id: string, name: string): void {
    this.#asked.add(`${kind}/${id}`);
    this.#known.set(`${kind}/${id}`, name);
  }

  #name(kind: Kind, id: string): string | undefined {
    const key = `${kind}/${id}`;
    const name = this.#known.get(key);
    if (name === undefined && !this.#asked.has(key)) {
      this.#asked.add(key);
      this.#wanted[kind].push(id);
      if (!this.#waiting) queueMicrotask(() => void this.#ask());
      this.#waiting = true;
    }
    return name;
  }

  async #ask(): Promise<void> {
    const wanted = this.#wanted;
    this.#wanted = { persons: [], units: [], regions: [] };
    this.#waiting = false;
    const query: Partial<Record<Kind, string>> = {};
    for (const kind of ['persons', 'units', 'regions'] as const) {
      if (wanted[kind].length > 0) query[kind] = wanted[kind].join(',');
    }
    const answer = await call('GET /directory/names', { query });
    for (const kind of ['persons', 'units', 'regions'] as const) {
      for (const id of wanted[kind]) {
        if (!answer.ok) this.#asked.delete(`${kind}/${id}`);
        else if (answer.value[kind][id]) this.#known.set(`${kind}/${id}`, answer.value[kind][id]);
      }
    }
  }
}

export const names = new NameBook();
