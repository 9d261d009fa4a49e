import type { JsonSchema } from '../compile/types.ts';
import { equal } from '../json/index.ts';
import { plainForm } from './plain-form.ts';
import type { Unkept } from './types.ts';
import { unkept } from './words.ts';

const words = new Set(['title', 'description', 'x-id', 'x-kind', '$schema', '$id', '$defs']);
const ignore = (): void => undefined;

/** Keywords by which what a field takes differs from what a document says. */
export function differences(
  wanted: JsonSchema,
  made: JsonSchema,
  pointer: string,
  inside: ReadonlySet<string>,
): Unkept[] {
  const asked = plainForm(wanted, ignore) as Record<string, unknown>;
  const given = plainForm(made, ignore) as Record<string, unknown>;
  const keywords = new Set([...Object.keys(asked), ...Object.keys(given)]);
  return [...keywords].flatMap((keyword) => {
    const [from, value] = [asked[keyword], given[keyword]];
    if (words.has(keyword) || inside.has(keyword) || alike(keyword, from, value)) return [];
    if (value === undefined) return [unkept(pointer, keyword, 'lost')];
    if (from === undefined) return [unkept(pointer, keyword, 'added', { value: brief(value) })];
    return [unkept(pointer, keyword, 'changed', { from: brief(from), value: brief(value) })];
  });
}

/** Words in the parts of a value change nothing; the order of what is required neither. */
function alike(keyword: string, a: unknown, b: unknown): boolean {
  if (keyword === 'enum' && Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((value) => b.some((other) => equal(value, other)));
  return equal(withoutWords(a), withoutWords(b));
}

function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, inner]) => !(words.has(key) && typeof inner === 'string'),
  );
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutWords(inner)]));
}

function brief(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
