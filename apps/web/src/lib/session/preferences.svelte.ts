import type { Json } from '@yishi/workflows';
import { call, callWith } from '#lib/api/index.ts';

/** Own filters, columns and the like; kept by the server, so they follow to every device. */
class Preferences {
  #values = $state<Record<string, Json>>({});
  #known = false;
  #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  /** Reads them, once; a page does without when they cannot be read. */
  async open(fetch: typeof globalThis.fetch): Promise<void> {
    if (this.#known) return;
    const result = await callWith(fetch, 'GET /preferences');
    if (!result.ok) return;
    this.#values = result.value.preferences;
    this.#known = true;
  }

  get<T extends Json>(key: string, otherwise: T): T {
    const value = this.#values[key];
    return value === undefined ? otherwise : (value as T);
  }

  /** Takes effect at once and is written after a short rest. */
  set(key: string, value: Json): void {
    this.#values[key] = value;
    clearTimeout(this.#waiting.get(key));
    const write = () => void call('PUT /preferences/{key}', { params: { key }, body: { value } });
    this.#waiting.set(key, setTimeout(write, 600));
  }
}

export const preferences = new Preferences();
