import type { FormData } from '../compile/types.ts';
import { isRecord, own } from '../json/index.ts';
import { ancestorsOf, type Instance } from '../tree/index.ts';

/** Data under change: only the objects on the way to a change are copied. */
export class WorkingData {
  #root: FormData;
  readonly #copied = new WeakSet<object>();

  constructor(data: FormData) {
    this.#root = data;
  }

  get root(): FormData {
    return this.#root;
  }

  /** Puts a value in its place, or takes it away; nothing happens where the container is absent. */
  set(instance: Instance, value: unknown): void {
    const holder = this.#holder(instance);
    if (!holder) return;
    if (value === undefined) delete holder[instance.field.key];
    else holder[instance.field.key] = value;
  }

  #holder({ field, rows }: Instance): Record<string, unknown> | undefined {
    this.#root = this.#copy(this.#root);
    let holder: Record<string, unknown> = this.#root;
    let depth = 0;
    for (const container of ancestorsOf(field).reverse()) {
      const inner = own(holder, container.key);
      if (container.kind.value === 'rows') {
        const row = rows[depth++];
        if (!Array.isArray(inner) || row === undefined || !isRecord(inner[row])) return undefined;
        const table = this.#copied.has(inner) ? inner : this.#own([...(inner as unknown[])]);
        holder[container.key] = table;
        holder = table[row] = this.#copy(table[row] as Record<string, unknown>);
      } else {
        if (!isRecord(inner)) return undefined;
        holder = holder[container.key] = this.#copy(inner);
      }
    }
    return holder;
  }

  #copy<T extends Record<string, unknown>>(value: T): T {
    return this.#copied.has(value) ? value : this.#own({ ...value });
  }

  #own<T extends object>(value: T): T {
    this.#copied.add(value);
    return value;
  }
}
