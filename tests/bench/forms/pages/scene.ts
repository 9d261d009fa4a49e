/** What every page shows: plain fields, some behind a condition on the text field before them. */
export interface SceneField {
  key: string;
  kind: 'text' | 'number' | 'choice' | 'yes-no';
  label: string;
  required: boolean;
  /** Shows only while that field says 是. */
  when?: string;
}

export interface Scene {
  name: 'form' | 'table';
  fields: SceneField[];
  /** Rows of the table; a form has none. */
  rows: number;
  data: Record<string, unknown>;
}

export const maxLength = 12;
export const maxNumber = 100_000;
export const shown = '是';
export const options = ['甲', '乙', '丙', '丁'];
export const tableKey = 'rows';

/** Twenty fields in turn: 60 % text, 15 % number, 15 % choice, 10 % yes or no; four have a condition. */
const pattern = 'tttncttytntctcttnytt'.split('');
const leaders = [0, 5, 10, 15];
const required = [2, 12];
const kinds: Record<string, SceneField['kind']> = { n: 'number', c: 'choice', y: 'yes-no' };

const keyAt = (index: number): string => `f${index}`;

function fieldAt(index: number): SceneField {
  const place = index % pattern.length;
  return {
    key: keyAt(index),
    kind: kinds[pattern[place] ?? ''] ?? 'text',
    label: `项目 ${index + 1}`,
    required: required.includes(place),
    ...(leaders.includes(place - 1) ? { when: keyAt(index - 1) } : {}),
  };
}

function valueOf({ key, kind }: SceneField, leads: boolean, index: number): unknown {
  if (kind === 'number') return index;
  if (kind === 'choice') return options[index % options.length];
  if (kind === 'yes-no') return index % 2 === 0;
  return leads ? shown : `样本${key}`;
}

/** A form of so many fields, one in five behind a condition that holds, all filled in. */
export function formScene(size: number): Scene {
  const fields = Array.from({ length: size }, (_, index) => fieldAt(index));
  const leading = new Set(fields.map(({ when }) => when));
  const values = fields.map((field, index) => [
    field.key,
    valueOf(field, leading.has(field.key), index),
  ]);
  return { name: 'form', fields, rows: 0, data: Object.fromEntries(values) as Scene['data'] };
}

/** A table of eight columns: five texts, two numbers, a choice. */
export function tableScene(rows: number): Scene {
  const columns: SceneField['kind'][] = ['text', 'number', 'text', 'choice', 'text', 'number'];
  const fields = [...columns, 'text' as const, 'text' as const].map((kind, index) => ({
    key: `c${index}`,
    kind,
    label: `列 ${index + 1}`,
    required: false,
  }));
  const row = (at: number) =>
    Object.fromEntries(fields.map((field) => [field.key, valueOf(field, false, at)]));
  return {
    name: 'table',
    fields,
    rows,
    data: { [tableKey]: Array.from({ length: rows }, (_, at) => row(at)) },
  };
}

export const sceneOf = (name: string, size: number): Scene =>
  name === 'table' ? tableScene(size) : formScene(size);
