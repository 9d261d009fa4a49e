import type { Rows } from '../tree/index.ts';

/** More marks than this are not worth keeping apart: the whole field is looked at again. */
const most = 200;

/** Which instances of which fields are to be looked at again, by prefixes of their rows. */
export class Marks {
  readonly #marks = new Map<string, Map<string, Rows>>();

  add(id: string, rows: Rows): void {
    const known = this.#marks.get(id) ?? new Map<string, Rows>();
    this.#marks.set(id, known);
    if (known.has('')) return;
    const everywhere = rows.length === 0 || known.size >= most;
    if (everywhere) known.clear();
    known.set(everywhere ? '' : rows.join(','), everywhere ? [] : rows);
  }

  has(id: string): boolean {
    return this.#marks.has(id);
  }

  /** Prefixes of the rows in which the field is marked; [[]] for everywhere. */
  of(id: string): Rows[] {
    return [...(this.#marks.get(id)?.values() ?? [])];
  }
}
