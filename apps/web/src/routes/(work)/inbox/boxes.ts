import type { CountInboxAnswer, InboxItem } from '@yishi/api';
import { m } from '#lib/paraglide/messages.js';

export type BoxName = InboxItem['box'];

interface Box {
  name: BoxName;
  label: () => string;
  count: (counts: CountInboxAnswer) => number | undefined;
  /** Not worth a place in the row while nothing is in it. */
  onlyWhenFilled?: boolean;
  empty: { title: () => string; words: () => string };
}

/** The boxes of the workplace. Done work is not counted aloud: the figure only grows. */
export const boxes: Box[] = [
  {
    name: 'todo',
    label: m.inbox_todo,
    count: (counts) => counts.todo,
    empty: { title: m.inbox_todoEmpty, words: m.inbox_todoEmptyWords },
  },
  {
    name: 'waiting',
    label: m.inbox_waiting,
    count: (counts) => counts.waiting,
    onlyWhenFilled: true,
    empty: { title: m.inbox_waitingEmpty, words: m.inbox_waitingEmptyWords },
  },
  {
    name: 'done',
    label: m.inbox_done,
    count: () => undefined,
    empty: { title: m.inbox_doneEmpty, words: m.inbox_doneEmptyWords },
  },
  {
    name: 'mine',
    label: m.inbox_mine,
    count: (counts) => counts.mine,
    empty: { title: m.inbox_mineEmpty, words: m.inbox_mineEmptyWords },
  },
  {
    name: 'copies',
    label: m.inbox_copies,
    count: (counts) => counts.copies,
    empty: { title: m.inbox_copiesEmpty, words: m.inbox_copiesEmptyWords },
  },
  {
    name: 'drafts',
    label: m.inbox_drafts,
    count: (counts) => counts.drafts,
    empty: { title: m.inbox_draftsEmpty, words: m.inbox_draftsEmptyWords },
  },
];

export const boxOf = (name: string | null): Box =>
  boxes.find((box) => box.name === name) ?? (boxes[0] as Box);

/** Stays the same when the list is read again. */
export const keyOf = (item: InboxItem): string =>
  item.draftId ?? `${item.caseId ?? ''}/${item.taskId ?? ''}`;

/** What a row opens. */
export function addressOf(item: InboxItem): string {
  if (item.draftId && !item.taskId) return `/start/draft/${item.draftId}`;
  if (item.taskId && item.box !== 'done') return `/tasks/${item.caseId}/${item.taskId}`;
  return `/cases/${item.caseId}`;
}
