import type { FieldKind } from '../index.ts';

/** Settings under which a kind is tried: those of a new field, and its examples. */
export const triedSettings = (kind: FieldKind): Record<string, unknown>[] => [
  kind.initial ?? {},
  ...(kind.examples ?? []),
];
