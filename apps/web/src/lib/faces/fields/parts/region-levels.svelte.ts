import type { RegionChoice } from '#lib/form/index.ts';
import { SvelteMap } from 'svelte/reactivity';

export interface RegionLevel {
  options: RegionChoice[];
  chosen: string | undefined;
}

/** Parts of regions, asked for once each as they are needed. */
export class RegionLevels {
  readonly #known = new SvelteMap<string, RegionChoice[]>();
  readonly #asked = new Set<string>();
  readonly #load: (parent: string | undefined) => Promise<RegionChoice[]>;

  constructor(load: (parent: string | undefined) => Promise<RegionChoice[]>) {
    this.#load = load;
  }

  /** One list a level, from the root down to the parts of what is chosen last. */
  rows(root: string | undefined, path: string[]): RegionLevel[] {
    const rows: RegionLevel[] = [];
    let parent = root;
    for (;;) {
      const options = this.#partsOf(parent);
      if (!options || options.length === 0) return rows;
      const chosen = options.find((option) => path.includes(option.code));
      rows.push({ options, chosen: chosen?.code });
      if (!chosen?.parts) return rows;
      parent = chosen.code;
    }
  }

  #partsOf(parent: string | undefined): RegionChoice[] | undefined {
    const key = parent ?? '';
    const known = this.#known.get(key);
    if (!known && !this.#asked.has(key)) {
      this.#asked.add(key);
      void this.#load(parent).then((parts) => this.#known.set(key, parts));
    }
    return known;
  }
}
