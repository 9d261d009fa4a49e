import { compilePattern, type Pattern } from '@yishi/policies';

/**
 * A pattern of a form, checked when it was saved; RE2, so that no pattern can hang. RE2 always reads
 * Unicode, which is what the flag u asks of others.
 */
export function toRegExp(pattern: string, flags: string): Pattern {
  const compiled = compilePattern(pattern, flags.replace('u', ''));
  if (!compiled.ok) throw new Error(`pattern was not checked when it was saved: ${pattern}`);
  return compiled.value;
}
