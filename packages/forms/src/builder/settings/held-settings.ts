import type { FormData, JsonSchema } from '../../compile/types.ts';
import type { FieldDefinition } from '../../definition/types.ts';
import { equal, isRecord, own } from '../../json/index.ts';
import type { MakeSetting, Setting, Spot } from './types.ts';
import { freeKey } from '../free-key.ts';
import { baseField, idOf } from './words.ts';

/** The settings inside an object, side by side. */
export interface Held extends Omit<Setting, 'put' | 'take'> {
  toData(value: unknown): FormData;
  toValue(data: unknown): Record<string, unknown>;
  /** What it has at first where a new one is made of it. */
  begins: FormData;
}

export function heldBy(schema: JsonSchema, path: readonly string[], make: MakeSetting): Held {
  const taken = new Set<string>();
  const settings = Object.entries(schema.properties ?? {}).map(([name, inner]) => {
    const from = inner['x-from'];
    const required = from === undefined && (schema.required?.includes(name) ?? false);
    const made = make({ schema: inner, path: [...path, name], required, taken });
    return { name, schema: inner, from, more: inner['x-more'] === true, ...made };
  });
  const [first, rest] = [false, true].map((more) =>
    settings.filter((each) => each.more === more).flatMap((each) => each.fields),
  ) as [FieldDefinition[], FieldDefinition[]];
  const begins: FormData = {};
  for (const { put, more, schema: inner } of settings) if (!more) put(inner['x-begins'], begins);
  const fold = rest.length > 0 ? foldAround(rest, path, taken) : undefined;
  return {
    fields: fold ? [...first, fold] : first,
    unkept: settings.flatMap((each) => each.unkept),
    unseen: settings.flatMap((each) => each.unseen),
    english: settings.flatMap((each) => each.english),
    newRows: Object.assign({}, ...settings.map((each) => each.newRows)) as Held['newRows'],
    begins,
    toData: (value) => {
      const data: FormData = {};
      if (!isRecord(value)) return data;
      const inside: FormData = {};
      for (const each of settings) each.put(own(value, each.name), each.more ? inside : data);
      if (fold && !isEmpty(inside)) data[fold.key] = inside;
      return data;
    },
    toValue: (data) => {
      const entered = isRecord(data) ? data : {};
      const within = fold && own(entered, fold.key);
      const inside = isRecord(within) ? within : {};
      const entries = settings.map(
        ({ name, more, take }) => [name, take(more ? inside : entered)] as const,
      );
      const value = Object.fromEntries(entries.filter(([, each]) => each !== undefined));
      for (const { name, schema: inner, from } of settings) {
        const made = from === undefined ? '' : madeFrom(own(value, from), inner);
        if (made !== '' && value[name] === undefined) value[name] = made;
      }
      return value;
    },
  };
}

/** What is seldom needed stands together, closed at first. */
function foldAround(
  fields: FieldDefinition[],
  path: readonly string[],
  taken: Set<string>,
): FieldDefinition {
  return {
    id: idOf({ path }, 'more'),
    key: freeKey('more', taken),
    kind: 'section',
    label: { 'zh-CN': '更多设置', en: 'More settings' },
    settings: { collapsed: true },
    fields,
  };
}

/** A text made of words; one of a certain shape gets letters and digits alone. */
function madeFrom(words: unknown, { pattern, maxLength = 60 }: JsonSchema): string {
  const text = isRecord(words) ? own(words, 'zh-CN') : words;
  if (typeof text !== 'string') return '';
  const fitting = pattern === undefined ? text : text.replaceAll(/[^\p{L}\p{N}_]/gu, '');
  return fitting.slice(0, maxLength);
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

export function sectionSetting(spot: Spot, make: MakeSetting): Setting {
  const { unkept, unseen, english, newRows, ...held } = heldBy(spot.schema, spot.path, make);
  const { required: _, ...base } = baseField(spot);
  const field = { ...base, kind: 'section', fields: held.fields };
  return {
    fields: [field],
    unkept,
    unseen,
    english,
    newRows,
    put: (value, data) => {
      if (isRecord(value)) data[field.key] = held.toData(value);
    },
    take: (data) => {
      const value = held.toValue(own(data, field.key));
      return isEmpty(value) && !spot.required ? undefined : value;
    },
  };
}

/** Entries of objects, one a row; a row in which nothing was entered is none. */
export function tableSetting(spot: Spot, items: JsonSchema, make: MakeSetting): Setting {
  const { unkept, unseen, english, newRows, begins, ...held } = heldBy(items, spot.path, make);
  const field = tableField(spot, held.fields);
  const untouched = held.toValue(begins);
  const isEntered = (row: object) => !isEmpty(row) && !equal(row, untouched);
  return {
    fields: [field],
    unkept,
    unseen,
    english,
    newRows: isEmpty(begins) ? newRows : { ...newRows, [field.id]: begins },
    put: (value, data) => {
      if (Array.isArray(value) && value.length > 0)
        data[field.key] = value.map((row) => held.toData(row));
    },
    take: (data) => entries(spot, own(data, field.key), held.toValue, isEntered),
  };
}

/** Plain entries, one a row of a table with one column. */
export function listSetting(spot: Spot, items: JsonSchema, make: MakeSetting): Setting {
  const inner: Spot = {
    schema: { title: spot.schema.title ?? '', 'x-en': spot.schema['x-en'] ?? '', ...items },
    path: [...spot.path, 'value'],
    required: true,
    taken: new Set(),
  };
  const { unkept, unseen, english, newRows, ...column } = make(inner);
  const field = tableField(spot, column.fields);
  const toRow = (value: unknown): FormData => {
    const row: FormData = {};
    column.put(value, row);
    return row;
  };
  const toEntry = (row: unknown) => column.take(isRecord(row) ? row : {});
  return {
    fields: [field],
    unkept,
    unseen,
    english,
    newRows,
    put: (value, data) => {
      if (Array.isArray(value) && value.length > 0) data[field.key] = value.map(toRow);
    },
    take: (data) => entries(spot, own(data, field.key), toEntry, (each) => each !== undefined),
  };
}

function entries<T>(
  spot: Spot,
  rows: unknown,
  toEntry: (row: unknown) => T,
  isThere: (entry: T) => boolean,
): T[] | undefined {
  const found = Array.isArray(rows) ? rows.map(toEntry).filter(isThere) : [];
  return found.length > 0 || spot.required ? found : undefined;
}

function tableField(spot: Spot, fields: FieldDefinition[]): FieldDefinition {
  const { minItems = 0, maxItems = 1000 } = spot.schema;
  const maxRows = Math.min(maxItems, 1000);
  const settings = { ...(minItems > 0 ? { minRows: Math.min(minItems, maxRows) } : {}), maxRows };
  return { ...baseField(spot), kind: 'table', settings, fields };
}
