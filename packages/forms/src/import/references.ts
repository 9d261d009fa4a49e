import { isRecord, segmentsOf } from '../json/index.ts';

/** Where a `$ref` leads: a place in this document, nowhere in it, or out of it. */
export type Target =
  { at: 'here'; pointer: string; raw: unknown } | { at: 'nowhere' } | { at: 'outside' };

/** Finds what a `$ref` means; `base` is the `$id` of the document. */
export function follow(root: unknown, ref: string, base: string): Target {
  const cut = ref.indexOf('#');
  const address = cut < 0 ? ref : ref.slice(0, cut);
  if (address !== '' && address !== base.replace(/#$/, '')) return { at: 'outside' };
  const pointer = cut < 0 ? '' : decoded(ref.slice(cut + 1));
  if (pointer === undefined) return { at: 'nowhere' };
  if (pointer !== '' && !pointer.startsWith('/')) return { at: 'outside' };
  return step(root, pointer);
}

function step(root: unknown, pointer: string): Target {
  let raw = root;
  for (const [index, segment] of segmentsOf(pointer).entries()) {
    if (index > 0 && isRecord(raw) && typeof raw['$id'] === 'string') return { at: 'outside' };
    const holder = raw as Record<string, unknown>;
    const holds = (isRecord(raw) || Array.isArray(raw)) && Object.hasOwn(holder, segment);
    if (!holds) return { at: 'nowhere' };
    raw = holder[segment];
  }
  const isSchema = isRecord(raw) || typeof raw === 'boolean';
  return isSchema ? { at: 'here', pointer, raw } : { at: 'nowhere' };
}

function decoded(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}
