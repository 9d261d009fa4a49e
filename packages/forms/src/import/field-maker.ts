import type { JsonSchema } from '../compile/types.ts';
import type { FieldDefinition } from '../definition/types.ts';
import type { FieldKind, FieldKindRegistry } from '../kinds/index.ts';
import { pointerTo } from '../json/index.ts';
import { differences } from './differences.ts';
import { everySchema } from './endless.ts';
import { FieldNames } from './field-names.ts';
import { Flattener, type Flat } from './flatten.ts';
import { pickKind } from './pick-kind.ts';
import type { Reading } from './read-schema.ts';
import type { Unkept } from './types.ts';
import { unkept } from './words.ts';

/** Where a value stands that is no object. */
const rootKey = 'value';
const emptyTrail: ReadonlySet<string> = new Set();
const objectWords = new Set(['properties', 'required', 'additionalProperties']);

/** Makes fields of the properties of a schema, and tells what they do not say. */
export class FieldMaker {
  readonly #registry: FieldKindRegistry;
  readonly #flattener: Flattener;
  readonly #names: FieldNames;
  readonly #unkept: Unkept[] = [];

  constructor(reading: Reading, registry: FieldKindRegistry) {
    this.#registry = registry;
    this.#flattener = new Flattener(reading);
    const named = everySchema(reading.schema).map((schema) => schema['x-id'] ?? '');
    this.#names = new FieldNames(new Set(named));
  }

  get unkept(): Unkept[] {
    return [...this.#flattener.unkept, ...this.#unkept];
  }

  get isTooLarge(): boolean {
    return this.#flattener.isTooLarge;
  }

  /** The fields of a form; what is no object becomes one field. */
  root(schema: JsonSchema): { fields: FieldDefinition[]; title?: string; description?: string } {
    const given = this.#flattener.flatten(schema, emptyTrail, '');
    if (!given) {
      this.#unkept.push(unkept('', 'type', 'nothing'));
      return { fields: [] };
    }
    const { schema: flat, ...rest } = this.#typed(given);
    const { title, description } = flat;
    const words = {
      ...(title === undefined ? {} : { title }),
      ...(description === undefined ? {} : { description }),
    };
    if (flat.type === 'object') {
      this.#unkept.push(...differences(flat, { type: 'object' }, rest.pointer, objectWords));
      return { ...words, fields: this.fields({ ...rest, schema: flat }) };
    }
    this.#unkept.push(unkept('', 'type', 'root', { key: rootKey }));
    const field = this.field({ ...rest, schema: flat }, rootKey, true);
    return { ...words, fields: field ? [field] : [] };
  }

  /** Fields for an object; what it says besides is listed, but for what `pickKind` compares. */
  fields(flat: Flat): FieldDefinition[] {
    const { properties = {}, required = [], additionalProperties } = flat.schema;
    if (additionalProperties !== false)
      this.#unkept.push(unkept(flat.pointer, 'additionalProperties', 'open'));
    for (const name of required)
      if (!Object.hasOwn(properties, name))
        this.#unkept.push(unkept(flat.pointer, 'required', 'unknown', { name }));
    const taken = new Set<string>();
    return Object.entries(properties).flatMap(([name, part]) => {
      const around = pointerTo(`${flat.pointer}/properties`, name);
      const inner = this.#flattener.flatten(part, flat.trail, around);
      if (!inner) {
        // Left out, what fits nothing is refused as it should be; but not where it is required.
        if (required.includes(name)) this.#unkept.push(unkept(around, 'required', 'nothing'));
        return [];
      }
      const key = this.#names.key(name, taken);
      taken.add(key);
      if (key !== name)
        this.#unkept.push(unkept(inner.pointer, 'properties', 'renamed', { name, key }));
      const field = this.field(inner, key, required.includes(name));
      return field ? [field] : [];
    });
  }

  /** The field that keeps most of a schema. */
  field(given: Flat, key: string, required: boolean): FieldDefinition | undefined {
    const flat = this.#withItems(this.#typed(given));
    const { title, description } = flat.schema;
    const id = this.#names.id(flat.schema['x-id']);
    const holds = this.#holdsFields(flat);
    const children = holds && this.fields(holds);
    const draft = {
      id,
      key,
      label: { 'zh-CN': title ?? key },
      ...(description === undefined ? {} : { help: { 'zh-CN': description } }),
      ...(required ? { required } : {}),
      ...(children ? { fields: children } : {}),
    };
    const picked = pickKind(draft, flat, this.#registry);
    if (!picked) {
      this.#unkept.push(unkept(flat.pointer, flat.schema.type ? 'type' : 'enum', 'none'));
      return undefined;
    }
    this.#unkept.push(...picked.unkept);
    this.#tellRest(flat, picked.kind, required);
    return picked.field;
  }

  /** What holds the fields: the object itself, or the rows of a list. */
  #holdsFields(flat: Flat): Flat | undefined {
    if (this.#registry.get(flat.schema['x-kind'] ?? '')?.value === 'single') return undefined;
    if (flat.schema.type === 'object') return flat;
    const { items } = flat;
    if (flat.schema.type !== 'array' || items?.schema.type !== 'object') return undefined;
    this.#unkept.push(...differences(items.schema, { type: 'object' }, items.pointer, objectWords));
    return items;
  }

  #tellRest(flat: Flat, kind: FieldKind, required: boolean): void {
    const named = flat.schema['x-kind'];
    if (named !== undefined && named !== kind.kind) {
      const why = this.#registry.get(named) ? 'kind' : 'lost';
      this.#unkept.push(unkept(flat.pointer, 'x-kind', why, { kind: named }));
    }
    if (kind.value === 'group' && !required)
      this.#unkept.push(unkept(flat.pointer, 'required', 'always'));
  }

  /** Items in one schema too, with the words of their listed values. */
  #withItems(flat: Flat): Flat {
    const { items } = flat.schema;
    if (!items) return flat;
    const inner = this.#flattener.flatten(items, flat.trail, `${flat.pointer}/items`);
    if (!inner) return flat;
    const typed = this.#typed(inner);
    return {
      ...flat,
      schema: { ...flat.schema, items: typed.schema },
      items: typed,
      labels: new Map([...flat.labels, ...typed.labels]),
    };
  }

  /** A field has a type; where the document has none, its other keywords tell. */
  #typed(flat: Flat): Flat {
    const { schema } = flat;
    if (schema.type !== undefined || schema.oneOf) return flat;
    const type = likelyType(schema);
    this.#unkept.push(unkept(flat.pointer, 'type', 'untyped', { type }));
    return { ...flat, schema: { ...schema, type } };
  }
}

function likelyType(schema: JsonSchema): NonNullable<JsonSchema['type']> {
  const has = (...keywords: (keyof JsonSchema)[]): boolean =>
    keywords.some((keyword) => schema[keyword] !== undefined);
  if (has('properties', 'required', 'additionalProperties', 'dependentRequired')) return 'object';
  if (has('items', 'minItems', 'maxItems', 'uniqueItems')) return 'array';
  if (has('minLength', 'maxLength', 'pattern', 'format')) return 'string';
  const isNumber = has('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf');
  return isNumber ? 'number' : 'string';
}
