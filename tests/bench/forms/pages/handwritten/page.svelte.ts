import { tableKey, type Scene } from '../scene.ts';
import { Field } from './field.svelte.ts';

/** The whole page: its fields or its rows, and how many faults the last check found. */
export class Page {
  readonly scene: Scene;
  readonly fields: Field[] = [];
  rows = $state.raw<Field[][]>([]);
  faults = $state(0);
  #checks = false;

  constructor(scene: Scene) {
    this.scene = scene;
    const { fields, data } = scene;
    if (scene.name === 'table') {
      const rows = data[tableKey] as Record<string, unknown>[];
      this.rows = rows.map((row, at) =>
        fields.map((field) => new Field(field, `r${at}-${field.key}`, row[field.key])),
      );
      return;
    }
    const known = new Map<string, Field>();
    for (const field of fields) {
      const leader = field.when === undefined ? undefined : known.get(field.when);
      const made = new Field(field, field.key, data[field.key], leader);
      known.set(field.key, made);
      this.fields.push(made);
    }
  }

  set(field: Field, value: unknown): void {
    field.value = value === '' ? undefined : value;
    if (this.#checks) this.check();
  }

  remove(row: Field[]): void {
    this.rows = this.rows.filter((other) => other !== row);
  }

  /** Every field, shown or in a row; from now on with every key. */
  check(): void {
    this.#checks = true;
    let faults = 0;
    for (const field of this.rows.length > 0 ? this.rows.flat() : this.fields) {
      const problem = field.check();
      if (problem !== undefined) faults += 1;
      if (field.problem !== problem) field.problem = problem;
    }
    this.faults = faults;
  }
}
