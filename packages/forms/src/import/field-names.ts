import { isFieldKey } from '../definition/field-key.ts';

const longest = 60;

/** Gives fields their ids and keys; what cannot be one is spelt so that it can. */
export class FieldNames {
  readonly #reserved: ReadonlySet<string>;
  readonly #ids = new Set<string>();
  #count = 0;

  /** `reserved` are the ids that the document names: no made one may be among them. */
  constructor(reserved: ReadonlySet<string>) {
    this.#reserved = reserved;
  }

  /** The id that the document names, where it is one and free. */
  id(wanted: string | undefined): string {
    const isFree = wanted !== undefined && /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(wanted);
    let id = isFree && !this.#ids.has(wanted) ? wanted : undefined;
    while (id === undefined) {
      const made = `f${++this.#count}`;
      if (!this.#ids.has(made) && !this.#reserved.has(made)) id = made;
    }
    this.#ids.add(id);
    return id;
  }

  /** A key for a property name, other than those taken beside it. */
  key(name: string, taken: ReadonlySet<string>): string {
    const isFine = (key: string): boolean => isFieldKey(key) && key.length <= longest;
    if (isFine(name) && !taken.has(name)) return name;
    const stem = name.replaceAll(/[^\p{L}\p{N}_]+/gu, '_').slice(0, longest - 6) || '_';
    for (let count = 1; ; count++) {
      const key = count === 1 ? stem : `${stem}_${count}`;
      const safe = isFine(key) ? key : `_${key}`;
      if (!taken.has(safe)) return safe;
    }
  }
}
