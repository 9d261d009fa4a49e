import type { TimelineItem } from '@yishi/api';
import { isDeed } from './is-deed.ts';

/** What one event brought: the deed first, then what followed from it. */
export interface TimelineGroup {
  seq: number;
  at: string;
  head: TimelineItem;
  rest: TimelineItem[];
}

/** Entries that say again, for the machine, what the deed of the same event says to people. */
const repeated = new Set([
  'step.returned',
  'set.done',
  'effect.called',
  'case.cancelled',
  'case.terminated',
]);

/** Entries of one event together, the newest event first. */
export function groupTimeline(items: readonly TimelineItem[]): TimelineGroup[] {
  const bySeq = new Map<number, TimelineItem[]>();
  for (const item of items) bySeq.set(item.seq, [...(bySeq.get(item.seq) ?? []), item]);
  return [...bySeq.entries()]
    .sort(([left], [right]) => right - left)
    .flatMap(([seq, entries]) => {
      const head = entries.find(isDeed) ?? entries[0];
      if (!head) return [];
      const rest = entries.filter((item) => item !== head && !repeated.has(item.code));
      return [{ seq, at: head.at, head, rest }];
    });
}
