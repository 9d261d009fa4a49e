import type { Json } from '@yishi/workflows';
import { formatDay, formatNumber } from '#lib/i18n/index.ts';
import { m } from '#lib/paraglide/messages.js';

/** How a value is shown and typed; `other` is anything deeper, typed as it is written. */
export type Shape =
  | { type: 'number'; money: boolean }
  | { type: 'text' }
  | { type: 'yes-no' }
  | { type: 'list' }
  | { type: 'parts'; keys: string[] }
  | { type: 'other' };

const isScalar = (value: Json | undefined): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** 分 and 分 per something hold money in 分 (分钟 does not); of several parts only the amount. */
const isMoney = (unit: string, part?: string): boolean =>
  /^分(\/|$)/.test(unit) && (part === undefined || part === 'amount');

export function shapeOf(value: Json, unit: string): Shape {
  if (typeof value === 'number') return { type: 'number', money: isMoney(unit) };
  if (typeof value === 'boolean') return { type: 'yes-no' };
  if (typeof value === 'string') return { type: 'text' };
  if (Array.isArray(value))
    return value.every((each) => typeof each === 'string') ? { type: 'list' } : { type: 'other' };
  if (value && Object.values(value).every((part) => isScalar(part)))
    return { type: 'parts', keys: inOrder(Object.keys(value)) };
  return { type: 'other' };
}

const parts: Record<string, () => string> = {
  min: m.parameters_partMin,
  max: m.parameters_partMax,
  cap: m.parameters_partCap,
  hall: m.parameters_partHall,
  amount: m.parameters_partAmount,
  persons: m.parameters_partPersons,
};

/** Known parts in the order in which people say them, others after them. */
function inOrder(keys: string[]): string[] {
  const known = Object.keys(parts);
  const place = (key: string): number => (known.includes(key) ? known.indexOf(key) : known.length);
  return keys.toSorted((one, other) => place(one) - place(other));
}

export const partWords = (key: string): string => parts[key]?.() ?? key;

/** 分/人 is 元/人 for those who read it. */
export const unitWords = (unit: string): string => (isMoney(unit) ? `元${unit.slice(1)}` : unit);

const scalar = (value: Json, money: boolean): string => {
  if (typeof value === 'number') return formatNumber(money ? value / 100 : value);
  if (typeof value === 'boolean') return value ? m.parameters_yes() : m.parameters_no();
  const words = String(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(words) ? formatDay(words) : words;
};

/** A value in words, with its unit. */
export function valueWords(value: Json, unit: string): string {
  const shape = shapeOf(value, unit);
  const measured = (words: string) =>
    unit === '%' ? `${words}%` : [words, unitWords(unit)].filter(Boolean).join(' ');
  if (shape.type === 'list' && Array.isArray(value)) return value.join(m.ui_and());
  if (shape.type === 'parts' && value && typeof value === 'object' && !Array.isArray(value))
    return partsWords(value, shape.keys, unit, measured);
  if (shape.type === 'other') return JSON.stringify(value);
  return measured(scalar(value, shape.type === 'number' && shape.money));
}

/** 每 500 人 10,000 元; 1～3 层，大厅 1 层; anything else part by part. */
function partsWords(
  value: Record<string, Json>,
  keys: string[],
  unit: string,
  measured: (words: string) => string,
): string {
  const said = (key: string) => scalar(value[key] ?? null, isMoney(unit, key));
  if (isMoney(unit) && keys.join() === 'amount,persons')
    return m.parameters_perPersons({ persons: said('persons'), amount: said('amount') });
  const range = keys.includes('min') && keys.includes('max');
  const rest = range ? keys.filter((key) => key !== 'min' && key !== 'max') : keys;
  return [
    ...(range ? [measured(`${said('min')}～${said('max')}`)] : []),
    ...rest.map((key) => `${partWords(key)} ${measured(said(key))}`),
  ].join(m.form_comma());
}

/** What is typed for a value: one line per part, or one for all. */
export function draftOf(value: Json, unit: string): Record<string, string> {
  const shape = shapeOf(value, unit);
  const typed = (part: Json, money: boolean): string =>
    typeof part === 'number' && money ? String(part / 100) : String(part);
  if (shape.type === 'parts' && value && typeof value === 'object' && !Array.isArray(value))
    return Object.fromEntries(
      shape.keys.map((key) => [key, typed(value[key] ?? '', isMoney(unit, key))]),
    );
  if (shape.type === 'list' && Array.isArray(value)) return { '': value.join('\n') };
  if (shape.type === 'other') return { '': JSON.stringify(value, null, 2) };
  return { '': typed(value, shape.type === 'number' && shape.money) };
}

function numberOf(typed: string, money: boolean): number | undefined {
  const plain = typed.replaceAll(/[,，\s]/g, '');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return undefined;
  return money ? Math.round(Number(plain) * 100) : Number(plain);
}

/** The value that was typed, of the same shape as the one before; undefined when it is none. */
export function typedValue(
  draft: Record<string, string>,
  like: Json,
  unit: string,
): Json | undefined {
  const shape = shapeOf(like, unit);
  const line = (draft[''] ?? '').trim();
  switch (shape.type) {
    case 'number':
      return numberOf(line, shape.money);
    case 'yes-no':
      return line === 'true';
    case 'text':
      return line || undefined;
    case 'list': {
      const items = line.split('\n').map((each) => each.trim());
      return items.some(Boolean) ? items.filter(Boolean) : undefined;
    }
    case 'parts':
      return typedParts(draft, like as Record<string, Json>, unit);
    case 'other':
      return parseJson(line);
  }
}

function typedParts(
  draft: Record<string, string>,
  like: Record<string, Json>,
  unit: string,
): Json | undefined {
  const value: Record<string, Json> = {};
  for (const [key, before] of Object.entries(like)) {
    const typed = (draft[key] ?? '').trim();
    const part = typeof before === 'number' ? numberOf(typed, isMoney(unit, key)) : typed;
    if (part === undefined || part === '') return undefined;
    value[key] = typeof before === 'boolean' ? typed === 'true' : part;
  }
  return value;
}

function parseJson(line: string): Json | undefined {
  try {
    return JSON.parse(line) as Json;
  } catch {
    return undefined;
  }
}
