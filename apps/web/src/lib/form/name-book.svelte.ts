import type { Names } from '@yishi/forms';
import { SvelteMap } from 'svelte/reactivity';
import type { Text } from '@yishi/policies';
import { call } from '#lib/api/index.ts';
import { text } from '#lib/i18n/index.ts';
import { regionPath } from './region-path.ts';

const kinds = ['persons', 'units', 'regions', 'bodies', 'posts'] as const;
type Kind = (typeof kinds)[number];

const nothing = (): Record<Kind, string[]> => ({
  persons: [],
  units: [],
  regions: [],
  bodies: [],
  posts: [],
});

/** Names behind the ids that forms hold; asked for together, once each, as they are shown. */
class NameBook implements Names {
  readonly #known = new SvelteMap<string, string>();
  readonly #asked = new Set<string>();
  #wanted = nothing();
  #waiting = false;

  person(id: string): string | undefined {
    return this.#name('persons', id);
  }
  unit(id: string): string | undefined {
    return this.#name('units', id);
  }
  body(id: string): string | undefined {
    return this.#name('bodies', id);
  }
  post(key: string): string | undefined {
    return this.#name('posts', key);
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

  #put(kind: Kind, id: string, name: string | Text | undefined): void {
    if (name) this.#known.set(`${kind}/${id}`, typeof name === 'string' ? name : text(name));
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
    this.#wanted = nothing();
    this.#waiting = false;
    const query: Partial<Record<Kind, string>> = {};
    for (const kind of kinds) {
      if (wanted[kind].length > 0) query[kind] = wanted[kind].join(',');
    }
    const answer = await call('GET /directory/names', { query });
    for (const kind of kinds) {
      for (const id of wanted[kind]) {
        if (!answer.ok) this.#asked.delete(`${kind}/${id}`);
        else this.#put(kind, id, answer.value[kind][id]);
      }
    }
  }
}

export const names = new NameBook();
