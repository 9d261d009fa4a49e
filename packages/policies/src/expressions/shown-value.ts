import type { Json } from '../json.ts';
import type { Text } from '../text.ts';
import { plainName } from './scope.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value under a path; of a table, that of every row. */
export function valueAt(context: unknown, path: readonly string[]): Json {
  const [name, ...rest] = path;
  if (name === undefined) return (context ?? null) as Json;
  if (Array.isArray(context)) return context.map((row: unknown) => valueAt(row, path));
  if (!isObject(context)) return null;
  const key = Object.hasOwn(context, name)
    ? name
    : Object.keys(context).find((each) => plainName(each) === name);
  return key === undefined ? null : valueAt(context[key], rest);
}

const grouped = (value: number): string => {
  const [whole = '', fraction] = String(value).split('.');
  if (whole.includes('e')) return String(value);
  const digits = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
};

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const isScalar = (value: Json): boolean => value === null || typeof value !== 'object';

/** A value in words, where its field has no better ones. */
export function shownValue(value: Json): Text {
  if (value === null) return { 'zh-CN': '空', en: 'empty' };
  if (typeof value === 'boolean')
    return value ? { 'zh-CN': '是', en: 'yes' } : { 'zh-CN': '否', en: 'no' };
  if (typeof value === 'number') return { 'zh-CN': grouped(value) };
  if (typeof value === 'string')
    return value === '' ? { 'zh-CN': '空', en: 'empty' } : { 'zh-CN': cut(value) };
  if (Array.isArray(value)) {
    if (value.length > 12 || !value.every(isScalar))
      return { 'zh-CN': `${value.length}项`, en: `${value.length} items` };
    const shown = value.map(shownValue);
    return {
      'zh-CN': `[${shown.map((each) => each['zh-CN']).join('、')}]`,
      en: `[${shown.map((each) => each.en ?? each['zh-CN']).join(', ')}]`,
    };
  }
  const size = Object.keys(value).length;
  return { 'zh-CN': `{${size}项}`, en: `{${size} entries}` };
}
