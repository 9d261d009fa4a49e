import type { PolicyParameter } from '@yishi/policies';

/** Of the history of a parameter, what holds on a day; without one, what was set last. */
export function inForce(
  history: readonly PolicyParameter[],
  day: string | undefined,
): PolicyParameter | undefined {
  return history
    .filter(({ effectiveFrom }) => day === undefined || effectiveFrom <= day)
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
    .at(-1);
}
