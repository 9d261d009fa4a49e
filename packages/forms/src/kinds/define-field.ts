import type { FieldKind } from './types.ts';

/**
 * The door for field kinds, built-in or from a plug-in. Settings are checked against the kind's
 * config schema when a form is parsed, so its functions may trust `Config`.
 */
export function defineField<Config>(kind: FieldKind<Config>): FieldKind {
  return kind as unknown as FieldKind;
}
