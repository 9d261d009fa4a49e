import type { ResultItem } from '@yishi/api';
import { m } from '#lib/paraglide/messages.js';

/** A result without knowing its kind, each part as plain text; entries of a list have no name. */
export function listed(result: ResultItem['result']): [name: string, words: string][] {
  const named = isObject(result)
    ? Object.entries(result)
    : asList(result).map((each) => ['', each]);
  return named
    .map(([name, value]) => [String(name), inWords(value)] as [string, string])
    .filter(([, words]) => words !== '');
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function inWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(inWords).filter(Boolean).join(m.ui_and());
  if (!isObject(value)) return String(value);
  // A person, a unit, a record: who or what it is, not by which code.
  if ('id' in value && typeof value['name'] === 'string') return value['name'];
  return Object.entries(value)
    .map(([name, each]) => [name, inWords(each)])
    .filter(([, words]) => words !== '')
    .map(([name, words]) => `${name}${m.form_colon()}${words}`)
    .join(m.ui_and());
}
