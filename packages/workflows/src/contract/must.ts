/** Breaks a rule, with words. */
export function must(holds: boolean, why: string): void {
  if (!holds) throw new Error(why);
}

export const mustBeNone = (wrong: readonly string[], what: string): void =>
  must(wrong.length === 0, `${what}: ${[...new Set(wrong)].join('; ')}`);
