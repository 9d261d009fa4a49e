import type { JsonSchema } from '../compile/types.ts';
import { plainForm } from './plain-form.ts';
import type { Reading } from './read-schema.ts';
import { mergeSchemas } from './merge-schemas.ts';
import type { Unkept } from './types.ts';
import { unkept } from './words.ts';

/** A schema without references and `allOf`, as a field may be made from it. */
export interface Flat {
  schema: JsonSchema;
  /** Where in the document it stands. */
  pointer: string;
  /** References on the way here; one that comes again has no end. */
  trail: ReadonlySet<string>;
  /** Of a list: its items. */
  items?: Flat;
  /** Words for listed values. */
  labels: ReadonlyMap<string, string>;
}

/** So many parts a form is made from at most; references used twice in each other grow fast. */
const mostParts = 5_000;

/** Puts together what references and `allOf` keep apart. */
export class Flattener {
  readonly unkept: Unkept[] = [];
  readonly #reading: Reading;
  #parts = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Whether the document grows beyond what is taken; the form is then not used. */
  get isTooLarge(): boolean {
    return this.#parts > mostParts;
  }

  /** Undefined where the schema never ends, fits nothing, or the document grows too large. */
  flatten(schema: JsonSchema, outer: ReadonlySet<string>, around: string): Flat | undefined {
    const pointer = this.#reading.pointerOf(schema) ?? around;
    const trail = new Set(outer);
    const merged = this.#merge(schema, trail, pointer);
    if (!merged) return undefined;
    return this.#plain(merged, trail, pointer);
  }

  #merge(schema: JsonSchema, trail: Set<string>, around: string): JsonSchema | undefined {
    if (++this.#parts > mostParts || this.#reading.isNothing(schema)) return undefined;
    const pointer = this.#reading.pointerOf(schema) ?? around;
    const { $ref, $defs: _defs, allOf = [], ...rest } = schema;
    let merged: JsonSchema | undefined = rest;
    const parts = [...allOf];
    if ($ref !== undefined) {
      if (trail.has($ref)) return this.#lose(pointer, '$ref', 'recursive', $ref);
      trail.add($ref);
      const target = this.#targetOf($ref);
      if (target) parts.unshift(target);
    }
    for (const part of parts) {
      const inner = this.#merge(part, trail, pointer);
      if (!inner) return undefined;
      const both: JsonSchema | undefined = mergeSchemas(merged, inner);
      const keyword: string = allOf.includes(part) ? 'allOf' : '$ref';
      if (both) merged = both;
      else this.unkept.push(unkept(this.#reading.pointerOf(part) ?? pointer, keyword, 'merge'));
    }
    return merged;
  }

  #targetOf(ref: string): JsonSchema | undefined {
    const { schema } = this.#reading;
    return ref === '#' ? schema : schema.$defs?.[ref.replace('#/$defs/', '')];
  }

  #lose(pointer: string, keyword: string, why: 'recursive', ref: string): undefined {
    const target = this.#targetOf(ref);
    const named = `#${(target && this.#reading.pointerOf(target)) ?? ''}`;
    this.unkept.push(unkept(pointer, keyword, why, { ref: named }));
  }

  #plain(schema: JsonSchema, trail: ReadonlySet<string>, pointer: string): Flat | undefined {
    const labels = new Map<string, string>();
    const lost = (keyword: string, why: 'absent' | 'many', params = {}): void => {
      this.unkept.push(unkept(pointer, keyword, why, params));
    };
    const { oneOf } = schema;
    if (!oneOf) return { schema: plainForm(schema, lost), pointer, trail, labels };
    const keyword = this.#reading.speltAs(oneOf);
    const parts = oneOf.map((part) => this.#merge(part, new Set(trail), pointer));
    const { oneOf: _oneOf, ...rest } = schema;
    const some = parts.filter(
      (part) => part !== undefined && part.type !== 'null' && part.const !== null,
    );
    if (some.length < parts.length && parts.every((part) => part !== undefined))
      lost(keyword, 'absent');
    const listed = some.map((part) => constantOf(part));
    if (listed.length > 0 && listed.every((each) => each !== undefined)) {
      for (const { value, title } of listed)
        if (typeof value === 'string' && title !== undefined) labels.set(value, title);
      const values = { enum: listed.map(({ value }) => value) as NonNullable<JsonSchema['enum']> };
      const merged = mergeSchemas(rest, values);
      if (merged) return { schema: plainForm(merged, lost), pointer, trail, labels };
    }
    const [first] = some;
    const isTypes = keyword === 'type' || some.length === 1;
    const merged = first && isTypes ? mergeSchemas(rest, first) : undefined;
    if (merged) {
      if (some.length > 1) lost(keyword, 'many');
      return { schema: plainForm(merged, lost), pointer, trail, labels };
    }
    return { schema: plainForm(schema, lost), pointer, trail, labels };
  }
}

/** The one value that an alternative stands for, and its words. */
function constantOf(part: JsonSchema | undefined): { value: unknown; title?: string } | undefined {
  if (!part) return undefined;
  const { const: constant, enum: values, title, description, type: _type, ...others } = part;
  if (Object.keys(others).length > 0) return undefined;
  const words = title ?? description;
  const [only] = values ?? [];
  const value = constant ?? (values?.length === 1 ? only : undefined);
  if (value === undefined) return undefined;
  return { value, ...(words === undefined ? {} : { title: words }) };
}
