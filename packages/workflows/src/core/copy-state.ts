import { plain } from './plain.ts';
import type { CaseState, Json } from './types.ts';

/**
 * What is over grows with the case, and nothing in it is ever changed in place: `handled`, `trail`,
 * `requests`, `results` and `passed`. So it is shared with the state before; copying it all for every
 * event would cost more than the event.
 */
interface Over {
  handled: CaseState['handled'];
  trail: CaseState['trail'];
  requests: CaseState['requests'];
  results: CaseState['results'];
  passed: CaseState['passed'];
}

const withOver = (rest: Omit<CaseState, keyof Over>, over: Over): CaseState => ({
  ...plain(rest),
  ...over,
});

/** A copy to work on: whatever may be changed in place belongs to it alone. */
export function workingCopy(state: CaseState): CaseState {
  const { handled, trail, requests, results, passed, ...rest } = state;
  return withOver(rest, {
    handled: [...handled],
    trail: [...trail],
    requests: [...requests],
    results: { ...results },
    passed: { ...passed },
  });
}

/** The state as plain JSON; what stood in the state before is so already. */
export function settledState(next: CaseState, before: CaseState | undefined): CaseState {
  if (!before) return plain(next);
  const { handled, trail, requests, results, passed, ...rest } = next;
  return withOver(rest, {
    handled: settledList(handled, before.handled),
    trail: settledList(trail, before.trail),
    requests: plain(requests),
    results: settledRecord(results, before.results),
    passed: plain(passed),
  });
}

/** Most of a list stands where it stood; what has moved is looked up. */
function settledList<T extends object>(list: readonly T[], before: readonly T[]): T[] {
  let known: Set<T> | undefined;
  return list.map((item, position) => {
    if (item === before[position]) return item;
    known ??= new Set(before);
    return known.has(item) ? item : plain(item);
  });
}

function settledRecord(record: Record<string, Json>, before: Record<string, Json>) {
  const settled: Record<string, Json> = {};
  for (const name of Object.keys(record)) {
    const value = record[name];
    if (value !== undefined) settled[name] = value === before[name] ? value : plain(value);
  }
  return settled;
}
