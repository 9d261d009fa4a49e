import type { Scope } from './types.ts';

export type Reach = Scope | true;

/** Names compare with single spaces, and without spaces around signs. */
export function plainName(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([^\p{L}\p{N}_ ]) ?/gu, '$1')
    .trim();
}

/** A name that needs no declaration: letters, digits, and nothing that reads as an operator. */
export const isPlain = (name: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);

/** The scope of names given as a list; `undefined` lets everything through. */
export function scopeOf(names: readonly string[] | Scope | undefined): Reach {
  if (names === undefined) return true;
  if (!Array.isArray(names)) return names as Scope;
  return Object.fromEntries((names as readonly string[]).map((name) => [name, true as const]));
}

/** What lies under a name; `undefined` where the scope does not have it. */
export function within(reach: Reach, name: string): { name: string; reach: Reach } | undefined {
  if (reach === true) return { name, reach: true };
  const own = Object.hasOwn(reach, name) ? reach[name] : undefined;
  if (own !== undefined) return { name, reach: own };
  const plain = plainName(name);
  const found = Object.entries(reach).find(([key]) => plainName(key) === plain);
  if (found) return { name: found[0], reach: found[1] };
  return isOpen(reach) ? { name, reach: true } : undefined;
}

/** Whether names that are not listed are let through. */
export const isOpen = (reach: Reach): boolean => reach === true || Object.hasOwn(reach, '*');

/** A sample from which the parser learns names with spaces or signs in them; it knows plain ones. */
export function sampleOf(reach: Reach): Record<string, unknown> {
  if (reach === true) return {};
  const sample: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(reach)) {
    if (name === '*') continue;
    const below = inner === true ? null : sampleOf(inner);
    const tells = !isPlain(name) || (below !== null && Object.keys(below).length > 0);
    if (tells) sample[name] = below;
  }
  return sample;
}

/** The same sample from paths that an expression reads. */
export function sampleOfPaths(paths: readonly string[][]): Record<string, unknown> {
  const sample: Record<string, unknown> = {};
  for (const path of paths) {
    if (path.every(isPlain)) continue;
    let level = sample;
    for (const name of path) {
      const next = (level[name] ?? {}) as Record<string, unknown>;
      level[name] = next;
      level = next;
    }
  }
  return sample;
}

/** Whether a name is declared, not only let through. */
export const isListed = (reach: Reach, name: string): boolean =>
  reach !== true && Object.keys(reach).some((key) => plainName(key) === plainName(name));
