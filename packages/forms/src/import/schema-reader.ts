import { compilePattern, type Problem } from '@yishi/policies';
import { definitionProblem } from '../analysis/index.ts';
import type { JsonSchema } from '../compile/types.ts';
import { isRecord, pointerTo } from '../json/index.ts';
import type { Formats } from '../schema/index.ts';
import { alternativesOf } from './alternatives.ts';
import { aside, copied, isMalformed, notes, saysNothing } from './keywords.ts';
import { follow } from './references.ts';
import type { Unkept } from './types.ts';
import { unkept } from './words.ts';

type Raw = Record<string, unknown>;

/** Formats of the standard that are named otherwise here. */
const sameFormat: Record<string, string> = { date: 'day', email: 'mailbox' };
const known = /^https?:\/\/json-schema\.org\/draft(\/2020-12|\/2019-09|-07|-06)\/schema#?$/;

/** Reads a document schema by schema; references wait in a queue, so that no chain is too long. */
export class SchemaReader {
  readonly unkept: Unkept[] = [];
  readonly problems: Problem[] = [];
  readonly origins = new WeakMap<JsonSchema, string>();
  readonly nothing = new WeakSet<JsonSchema>();
  readonly spelling = new WeakMap<readonly JsonSchema[], string>();
  readonly #root: unknown;
  readonly #formats: Formats;
  readonly #base: string;
  /** Before 2019-09, what stands beside a `$ref` does not count. */
  readonly #refAlone: boolean;
  readonly #modern: boolean;
  readonly #names = new Map<string, string>();
  readonly #waiting: { name: string; raw: unknown; pointer: string }[] = [];

  constructor(root: unknown, formats: Formats) {
    this.#root = root;
    this.#formats = formats;
    const { $id, $schema } = isRecord(root) ? root : {};
    this.#base = typeof $id === 'string' ? $id : '';
    this.#refAlone = typeof $schema === 'string' && /draft-0/.test($schema);
    this.#modern = !this.#refAlone;
    if (typeof $schema === 'string' && !known.test($schema))
      this.unkept.push(unkept('', '$schema', 'dialect'));
  }

  readAll(): JsonSchema {
    const schema = this.#read(this.#root, '', false);
    const $defs: Record<string, JsonSchema> = {};
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift())
      $defs[next.name] = this.#read(next.raw, next.pointer, false);
    if (Object.keys($defs).length > 0) schema.$defs = $defs;
    return schema;
  }

  #read(raw: unknown, pointer: string, embedded: boolean): JsonSchema {
    const schema: JsonSchema = {};
    this.origins.set(schema, pointer);
    if (raw === false) return this.#never(schema);
    if (raw === true) return schema;
    if (!isRecord(raw)) {
      this.problems.push(definitionProblem('import.schema', pointer, {}));
      return schema;
    }
    const inner = embedded || (pointer !== '' && raw['$id'] !== undefined);
    if (inner && !embedded) this.unkept.push(unkept(pointer, '$id', 'embedded'));
    const counted = this.#refAlone && typeof raw['$ref'] === 'string' ? besideRef(raw) : raw;
    for (const [keyword, value] of Object.entries(counted)) {
      if (isMalformed(keyword, value)) {
        const at = pointerTo(pointer, keyword);
        this.problems.push(definitionProblem('import.keyword', at, { keyword }));
      } else this.#keyword(schema, counted, keyword, value, pointer, inner);
    }
    return schema;
  }

  #keyword(
    schema: JsonSchema,
    raw: Raw,
    keyword: string,
    value: unknown,
    pointer: string,
    embedded: boolean,
  ): void {
    const at = pointerTo(pointer, keyword);
    const one = (part: unknown, ...path: (string | number)[]): JsonSchema =>
      this.#read(part, path.reduce<string>(pointerTo, at), embedded);
    const lose = (why: Parameters<typeof unkept>[2] = 'lost', params = {}): void => {
      this.unkept.push(unkept(pointer, keyword, why, params));
    };
    if (aside.has(keyword)) return;
    if (copied.has(keyword)) {
      if (!saysNothing(keyword, value)) Object.assign(schema, { [keyword]: value });
      return;
    }
    switch (keyword) {
      case '$ref':
        return this.#reference(schema, String(value), pointer, embedded);
      case 'type':
        return this.#type(schema, value as JsonSchema['type'] | string[], pointer);
      case 'enum':
        if ((value as unknown[]).length === 0) this.#never(schema);
        else schema.enum = value as NonNullable<JsonSchema['enum']>;
        return;
      case 'const':
        schema.const = value as NonNullable<JsonSchema['const']>;
        return;
      case 'pattern':
        return this.#pattern(schema, String(value), pointer);
      case 'format':
        return this.#format(schema, String(value), pointer);
      case 'properties':
        schema.properties = Object.fromEntries(
          Object.entries(value as Raw).map(([key, part]) => [key, one(part, key)]),
        );
        return;
      case 'additionalProperties':
        // With names by pattern it means only the others, which the subset cannot say.
        if (raw['patternProperties'] !== undefined) lose();
        else if (value !== true) schema.additionalProperties = value === false ? false : one(value);
        return;
      case 'items':
        // With a list of first items it means only the rest.
        if (Array.isArray(value) || raw['prefixItems'] !== undefined) lose();
        else schema.items = one(value);
        return;
      case 'allOf':
        (schema.allOf ??= []).push(...(value as unknown[]).map((part, index) => one(part, index)));
        return;
      case 'oneOf':
        return this.#alternatives(
          schema,
          (value as unknown[]).map((part, index) => one(part, index)),
          'oneOf',
        );
      case 'anyOf': {
        const parts = alternativesOf(value as unknown[], this.#root, this.#base);
        if (!parts) return lose();
        const read = parts.map((index) => one((value as unknown[])[index], index));
        return this.#alternatives(schema, read, 'anyOf');
      }
      case 'if':
        // Alone it decides nothing.
        if (raw['then'] === undefined && raw['else'] === undefined) return;
        schema.if = one(value);
        for (const branch of ['then', 'else'] as const)
          if (raw[branch] !== undefined)
            schema[branch] = this.#read(raw[branch], pointerTo(pointer, branch), embedded);
        return;
      case 'dependencies':
        return this.#dependencies(schema, value as Raw, pointer);
      default:
        lose(notes.has(keyword) ? 'note' : 'lost');
    }
  }

  /** Two types at once: nothing is both. */
  #never(schema: JsonSchema): JsonSchema {
    (schema.allOf ??= []).push({ type: 'null' }, { type: 'boolean' });
    this.nothing.add(schema);
    return schema;
  }

  #alternatives(schema: JsonSchema, parts: JsonSchema[], keyword: string): void {
    this.spelling.set(parts, keyword);
    if (parts.length === 0) this.#never(schema);
    else if (schema.oneOf) (schema.allOf ??= []).push({ oneOf: parts });
    else schema.oneOf = parts;
  }

  #type(schema: JsonSchema, value: JsonSchema['type'] | string[], pointer: string): void {
    if (!Array.isArray(value)) {
      if (value !== undefined) schema.type = value;
      return;
    }
    const types = [...new Set(value)].filter(
      (type) => type !== 'integer' || !value.includes('number'),
    ) as NonNullable<JsonSchema['type']>[];
    const [only] = types;
    if (types.length === 1 && only) schema.type = only;
    else {
      const parts = types.map((type): JsonSchema => ({ type }));
      for (const part of parts) this.origins.set(part, pointer);
      this.#alternatives(schema, parts, 'type');
    }
  }

  #reference(schema: JsonSchema, ref: string, pointer: string, embedded: boolean): void {
    const target = embedded ? { at: 'outside' as const } : follow(this.#root, ref, this.#base);
    if (target.at !== 'here') {
      const why = target.at === 'nowhere' ? 'missing' : 'remote';
      this.unkept.push(unkept(pointer, '$ref', why, { ref }));
      return;
    }
    if (target.pointer === '') {
      schema.$ref = '#';
      return;
    }
    const name = this.#names.get(target.pointer) ?? `d${this.#names.size + 1}`;
    if (!this.#names.has(target.pointer)) {
      this.#names.set(target.pointer, name);
      this.#waiting.push({ name, raw: target.raw, pointer: target.pointer });
    }
    schema.$ref = `#/$defs/${name}`;
  }

  #pattern(schema: JsonSchema, source: string, pointer: string): void {
    const pattern = compilePattern(source);
    if (pattern.ok) schema.pattern = source;
    else {
      const why = pattern.problems.map(({ message }) => message).join('；');
      this.unkept.push(unkept(pointer, 'pattern', 'pattern', { why }));
    }
  }

  /** Own exports name the formats that they check; elsewhere 2020-12 means a note. */
  #format(schema: JsonSchema, named: string, pointer: string): void {
    const format = [named, sameFormat[named] ?? ''].find((name) =>
      Object.hasOwn(this.#formats, name),
    );
    if (format === undefined)
      this.unkept.push(unkept(pointer, 'format', 'format', { format: named }));
    else {
      schema.format = format;
      if (this.#modern && !this.#isOwn())
        this.unkept.push(unkept(pointer, 'format', 'checked', { format: named }));
    }
  }

  #isOwn(): boolean {
    return this.#base.startsWith('urn:yishi:form:');
  }

  #dependencies(schema: JsonSchema, value: Raw, pointer: string): void {
    for (const [name, needs] of Object.entries(value))
      if (Array.isArray(needs) && needs.every((each) => typeof each === 'string'))
        schema.dependentRequired = { ...schema.dependentRequired, [name]: needs };
      else this.unkept.push(unkept(pointer, 'dependencies', 'lost'));
  }
}

/** What draft-07 reads of a schema with a `$ref`; words for people do no harm. */
function besideRef(raw: Raw): Raw {
  const { $ref, title, description } = raw;
  return {
    $ref,
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
  };
}
