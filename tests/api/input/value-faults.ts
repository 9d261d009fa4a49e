import type { Schema } from '../../../apps/api/src/contract/index.ts';
import type { Fault } from './body-faults.ts';
import { id } from '../../../apps/api/src/contract/schema.ts';
import { resolve } from './body-faults.ts';

const wrongTypes: Record<string, unknown[]> = {
  string: [42, true, {}, ['a']],
  integer: ['1', 1.5, -1, 2 ** 40, {}, null],
  number: ['1', {}, null],
  boolean: ['yes', 1, null],
  array: ['a', 7, {}, null],
  object: ['a', 7, [], null],
};

const badTexts: Record<string, string[]> = {
  date: ['2026-02-30', '0000-01-01', '2026/01/01', ''],
  'date-time': [
    '2026-01-01',
    'yesterday',
    '2026-12-31T23:59:60Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-10:00',
  ],
  email: ['nobody', 'a@', '@b'],
};

/** Texts that PostgreSQL cannot store. */
export const unstorable: Record<string, string> = {
  'a zero byte': 'a\u0000b',
  'half a character': 'a\ud800b',
};

export const deep = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 ? { a: value } : [value];
  return value;
};

/** What is wrong for a value of this schema, whatever else is right. */
export function valueFaults(schema: Schema): Fault[] {
  const of = resolve(schema);
  const choices = of.anyOf ?? of.oneOf;
  if (choices) return choiceFaults(choices.map(resolve));
  const found: Fault[] = typeFaults(of);
  if (of.type === 'string') found.push(...textFaults(of));
  if (of.type === 'array') found.push(...listFaults(of));
  if (isOpen(of)) {
    found.push({ what: 'nests too deep', value: { a: deep(2000) } });
    for (const [what, value] of Object.entries(unstorable)) {
      found.push({ what, value: { [value]: 1 } }, { what, value: { a: [value] } });
    }
  }
  return found;
}

/** Takes whatever content: its form is checked elsewhere. */
const isOpen = (of: Schema): boolean => of.tsType === 'Json' || of.tsType === 'FormData';

const typeFaults = ({ type }: Schema): Fault[] =>
  (type === undefined ? [] : (wrongTypes[type] ?? [])).map((value) => ({
    what: `is ${JSON.stringify(value)}`,
    value,
  }));

function textFaults({ maxLength, minLength, format, enum: choices, pattern }: Schema): Fault[] {
  const found: Fault[] = Object.entries(unstorable).map(([what, value]) => ({ what, value }));
  found.push({ what: 'is null', value: null });
  if (maxLength !== undefined && maxLength < 100_000) {
    found.push({ what: 'is too long', value: '长'.repeat(maxLength + 1) });
  }
  if (minLength || pattern) found.push({ what: 'is empty', value: '' });
  if (pattern === id.pattern) found.push({ what: 'is nobody', value: 'no-such-thing' });
  if (choices) found.push({ what: 'is no choice', value: 'no-such-choice' });
  for (const value of badTexts[format ?? ''] ?? []) found.push({ what: `is ${value}`, value });
  return found;
}

function listFaults({ maxItems, minItems, items }: Schema): Fault[] {
  const found: Fault[] = [];
  const one = resolve(items ?? {}).type === 'string' ? 'abcdef' : {};
  if (maxItems !== undefined) {
    found.push({ what: 'has too many', value: Array.from({ length: maxItems + 1 }, () => one) });
  }
  if (minItems) found.push({ what: 'has none', value: [] });
  return found;
}

/** Of a choice, values that fit none. */
function choiceFaults(choices: readonly Schema[]): Fault[] {
  const types = choices.map(({ type }) => type);
  const text = choices.find(({ type }) => type === 'string');
  const wrong = [42, 'text', true, ['a'], {}].filter(
    (value) => !types.some((type) => type === (Array.isArray(value) ? 'array' : typeof value)),
  );
  const faults = wrong.map((value) => ({ what: `is ${JSON.stringify(value)}`, value }));
  return [...faults, ...(text ? textFaults(text).filter(({ value }) => value !== null) : [])];
}
