import type { Formats } from '../schema/index.ts';
import type { FieldKind } from './types.ts';

/** The kinds of field that a running Yishi knows: built-ins and those of its plug-ins. */
export interface FieldKindRegistry {
  get(kind: string): FieldKind | undefined;
  all(): readonly FieldKind[];
  /** String formats of all kinds, by name. */
  formats: Formats;
}

/** Registers the kinds given; a name taken twice is a bug of whoever put the list together. */
export function createFieldKinds(kinds: readonly FieldKind[]): FieldKindRegistry {
  const byName = new Map<string, FieldKind>();
  const formats: Formats = {};
  for (const kind of kinds) {
    if (byName.has(kind.kind)) throw new Error(`two field kinds are named ${kind.kind}`);
    byName.set(kind.kind, kind);
    for (const [name, format] of Object.entries(kind.formats ?? {})) {
      if (Object.hasOwn(formats, name) && formats[name] !== format)
        throw new Error(`two field kinds mean different things by the format ${name}`);
      formats[name] = format;
    }
  }
  return { get: (kind) => byName.get(kind), all: () => [...byName.values()], formats };
}
