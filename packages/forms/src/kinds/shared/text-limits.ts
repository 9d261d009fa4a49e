import type { JsonSchema } from '../../compile/types.ts';

/** Limits of a text from outside, as settings: the usual one is left out, none is the widest. */
export function textLimits(
  { minLength, maxLength }: JsonSchema,
  usual: number,
  widest: number,
): { minLength?: number; maxLength?: number } {
  const most = Math.min(maxLength ?? widest, widest);
  return {
    ...(minLength === undefined ? {} : { minLength }),
    ...(most === usual ? {} : { maxLength: most }),
  };
}
