import type { InboxItem } from '@yishi/api';
import { dueGroup, type DueGroup } from '#lib/i18n/index.ts';
import { m } from '#lib/paraglide/messages.js';

export interface Group {
  name: DueGroup;
  label: string;
  items: InboxItem[];
}

const order: DueGroup[] = ['today', 'overdue', 'week', 'later', 'open'];
const labels: Record<DueGroup, () => string> = {
  today: m.inbox_groupToday,
  overdue: m.inbox_groupOverdue,
  week: m.inbox_groupWeek,
  later: m.inbox_groupLater,
  open: m.inbox_groupOpen,
};

/** 待办 by how pressing it is; groups without work are left out, order inside a group is kept. */
export function groupByDue(items: readonly InboxItem[]): Group[] {
  return order
    .map((name) => ({
      name,
      label: labels[name](),
      items: items.filter((item) => dueGroup(item.due) === name),
    }))
    .filter((group) => group.items.length > 0);
}
