import type { TimelineItem } from '@yishi/api';

/** Whether it was done by a person, and so heads what followed from it. */
export const isDeed = (item: TimelineItem): boolean =>
  item.code === 'case.started' || item.actor !== null || item.code.startsWith('action.');
