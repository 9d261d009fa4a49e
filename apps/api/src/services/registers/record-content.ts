import type { KeyObject } from 'node:crypto';
import type { CompiledForm, FieldKindRegistry, FieldUi, FormData } from '@yishi/forms';
import { showValue } from '@yishi/forms';
import { valueAt } from '@yishi/workflows';
import { noNames } from './no-names.ts';
import type { OpenRegister } from './register-store.ts';
import { stepsAt } from './range-steps.ts';
import { recordKey, sealData, tokenOf } from './record-key.ts';
import { searchText, sortText } from './search-words.ts';

/** What a record is called and found by. */
export interface RecordIndex {
  title: string;
  sort: string;
  facets: string[];
  ranges: number[];
  tokens: string[];
  search: string;
  named: string;
}

/** The columns of a record that follow from its data. */
export interface RecordContent extends RecordIndex {
  data: FormData;
  sealed: Buffer | null;
  salt: Buffer;
}

export interface ContentTools {
  register: OpenRegister;
  kinds: FieldKindRegistry;
  /** The register's key. */
  key: KeyObject;
}

/** Sorts data into what stands in clear, what is sealed, and what it is found by. */
export function recordContent(
  tools: ContentTools,
  record: { id: string; salt: Buffer },
  data: FormData,
): RecordContent {
  const { register, key } = tools;
  const { compiled, personal } = register;
  return {
    ...recordIndex(tools, data),
    data: personal ? withoutPersonal(compiled, compiled.ui.root, data) : data,
    sealed: personal ? sealData(recordKey(key, record.salt), record.id, data) : null,
    salt: record.salt,
  };
}

/** What of data follows for whoever looks for the record. */
export function recordIndex(tools: ContentTools, data: FormData): RecordIndex {
  const { register } = tools;
  const title = shownAt(tools, register.definition.titleField, data).slice(0, 400);
  const texts = textsFound(tools, data);
  return {
    title,
    sort: sortText(title),
    facets: facetsOf(register, data),
    ranges: rangesOf(register, data),
    tokens: tokensOf(tools, data),
    search: searchText(texts.open),
    named: searchText(texts.personal),
  };
}

function shownAt({ register, kinds }: ContentTools, id: string, data: FormData): string {
  const field = register.compiled.ui.fields[id];
  const value = valueAt(data, register.path(id));
  return field ? showValue(field, kinds, value, { locale: 'zh-CN', names: noNames }) : '';
}

/** Title and written columns; choices are for filters, and sensitive values are found whole only. */
function textsFound(tools: ContentTools, data: FormData): { open: string[]; personal: string[] } {
  const { definition, compiled, filter } = tools.register;
  const found = { open: [] as string[], personal: [] as string[] };
  for (const id of new Set([definition.titleField, ...definition.columns])) {
    const privacy = compiled.ui.fields[id]?.privacy;
    const written = typeof valueAt(data, tools.register.path(id)) === 'string' && !filter(id);
    if (privacy === undefined || privacy === 'sensitive' || !written) continue;
    found[privacy === 'none' ? 'open' : 'personal'].push(shownAt(tools, id, data));
  }
  return found;
}

export const facetOf = (register: string, field: string, value: unknown): string =>
  `${register}/${field}=${String(value)}`;

function facetsOf(register: OpenRegister, data: FormData): string[] {
  const { key, filters = [] } = register.definition;
  return filters.flatMap((id) => {
    if (register.filter(id)?.type !== 'choice') return [];
    const value = valueAt(data, register.path(id));
    const values: unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
    return values.map((each) => facetOf(key, id, each));
  });
}

function rangesOf(register: OpenRegister, data: FormData): number[] {
  const { key, filters = [] } = register.definition;
  return filters.flatMap((id) => {
    const type = register.filter(id)?.type;
    const value = valueAt(data, register.path(id));
    const fits =
      (type === 'days' && typeof value === 'string') ||
      (type === 'numbers' && typeof value === 'number');
    return fits ? stepsAt(key, id, value) : [];
  });
}

/** Fields whose values are found whole: those that should stand once, and personal columns. */
export function tokenFields({ definition, compiled }: OpenRegister): string[] {
  const { columns, titleField, unique = [] } = definition;
  const personal = [titleField, ...columns].filter((id) => isPersonal(compiled.ui.fields[id]));
  return [...new Set([...unique, ...personal])];
}

const isPersonal = (field: FieldUi | undefined): boolean =>
  field !== undefined && field.privacy !== 'none';

function tokensOf({ register, key }: ContentTools, data: FormData): string[] {
  return tokenFields(register).flatMap((id) => {
    const value = valueAt(data, register.path(id));
    return value === undefined ? [] : [tokenOf(key, id, value)];
  });
}

/** Digests of the values that should stand in one record only. */
export function uniqueTokens(register: OpenRegister, key: KeyObject, data: FormData): string[] {
  return (register.definition.unique ?? []).flatMap((id) => {
    const value = valueAt(data, register.path(id));
    return value === undefined ? [] : [tokenOf(key, id, value)];
  });
}

/** Values of fields that say nothing about a person; a table with personal columns goes whole. */
function withoutPersonal(
  compiled: CompiledForm,
  ids: readonly string[],
  data: Record<string, unknown>,
): FormData {
  const clear: FormData = {};
  for (const id of ids) {
    const field = compiled.ui.fields[id];
    const value = field && Object.hasOwn(data, field.key) ? data[field.key] : undefined;
    if (!field || value === undefined) continue;
    if (field.fields.length === 0) {
      if (!isPersonal(field)) clear[field.key] = value;
    } else if (!Array.isArray(value)) {
      clear[field.key] = withoutPersonal(compiled, field.fields, value as Record<string, unknown>);
    } else if (!field.fields.some((inner) => isPersonal(compiled.ui.fields[inner]))) {
      clear[field.key] = value;
    }
  }
  return clear;
}
