import type { NoticeItem } from '@yishi/api';

/** Whether the public may still answer. */
export const isOpen = (notice: Pick<NoticeItem, 'until'>): boolean =>
  notice.until !== null && Date.parse(notice.until) > Date.now();
