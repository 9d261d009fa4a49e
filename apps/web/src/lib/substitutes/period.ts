import type { Substitute } from '@yishi/api';
import { dayOf, formatDay } from '#lib/i18n/index.ts';
import { m } from '#lib/paraglide/messages.js';

const offset = '+08:00';

/** Whole days in the installation's zone as instants: the last day counts to its end. */
export function instantsOf(from: string, until: string): { from: string; until: string } {
  const start = new Date(`${from}T00:00:00${offset}`);
  const end = new Date(Date.parse(`${until}T00:00:00${offset}`) + 86_400_000);
  return { from: start.toISOString(), until: end.toISOString() };
}

/** First and last day of a substitution; the end instant itself is no longer part of it. */
export function periodText(substitute: Pick<Substitute, 'from' | 'until'>): string {
  const last = new Date(Date.parse(substitute.until) - 1);
  return m.sub_periodText({
    from: formatDay(dayOf(substitute.from)),
    until: formatDay(dayOf(last)),
  });
}

export type SubstituteState = 'running' | 'coming' | 'over' | 'ended';

export function stateOf(substitute: Substitute, now = Date.now()): SubstituteState {
  if (substitute.endedAt) return 'ended';
  if (now < Date.parse(substitute.from)) return 'coming';
  return now < Date.parse(substitute.until) ? 'running' : 'over';
}
