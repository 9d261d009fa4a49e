import { compilePattern, type Pattern } from '@yishi/policies';
import type { FieldKindRegistry } from '../kinds/index.ts';
import type { Formats, SchemaCheck } from '../schema/index.ts';

/** Default export of the module that `standaloneValidator` writes. */
export type StandaloneModule = (runtime: {
  formats: Formats;
  regExp: (pattern: string, flags: string) => Pattern;
}) => SchemaCheck;

/**
 * A pattern of a form, checked when it was saved; RE2, so that no pattern can hang. RE2 always reads
 * Unicode, which is what the flag u asks of others.
 */
export function toRegExp(pattern: string, flags: string): Pattern {
  const compiled = compilePattern(pattern, flags.replace('u', ''));
  if (!compiled.ok) throw new Error(`pattern was not checked when it was saved: ${pattern}`);
  return compiled.value;
}

/** Gives a standalone module what it needs from this page; no code is compiled here. */
export function loadStandalone(module: StandaloneModule, registry: FieldKindRegistry): SchemaCheck {
  return module({ formats: registry.formats, regExp: toRegExp });
}
