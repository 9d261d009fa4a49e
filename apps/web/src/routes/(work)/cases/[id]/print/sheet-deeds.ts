import type { TimelineItem } from '@yishi/api';

/** What people did besides acting on a task, and without which the opinions cannot be understood. */
const besides = new Set(['step.withdrawn', 'task.reassigned']);

/** What stands under the opinions of an approval sheet: every act, also those taken back, and the taking back. */
export const sheetDeeds = (timeline: readonly TimelineItem[]): TimelineItem[] =>
  timeline
    .filter(({ code }) => code.startsWith('action.') || besides.has(code))
    .toSorted((left, right) => left.seq - right.seq);
