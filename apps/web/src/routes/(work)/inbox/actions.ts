import type { InboxItem } from '@yishi/api';
import { call, problemText } from '#lib/api/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { toasts } from '#lib/ui/index.ts';

/** What somebody did with a task, in the past tense; an unknown action is simply done. */
const doneWords: Record<string, () => string> = {
  submit: m.inbox_didSubmit,
  agree: m.inbox_didAgree,
  refuse: m.inbox_didRefuse,
  return: m.inbox_didReturn,
  transfer: m.inbox_didTransfer,
  score: m.inbox_didScore,
  acknowledge: m.inbox_didAcknowledge,
};

export const didWords = (action: string): string => (doneWords[action] ?? m.inbox_didHandle)();

type Done = { changed: boolean };

/** Takes a task out of its pool; can be undone by giving it back. */
export async function claim(item: InboxItem, after: () => void): Promise<Done> {
  const params = { caseId: item.caseId ?? '', taskId: item.taskId ?? '' };
  const result = await call('POST /tasks/{caseId}/{taskId}/claim', { params });
  if (!result.ok) {
    toasts.show(problemText(result.problem), { tone: 'danger' });
    return { changed: false };
  }
  toasts.show(m.inbox_claimed({ title: item.title }), {
    undo: async () => {
      await call('POST /tasks/{caseId}/{taskId}/release', { params });
      after();
    },
  });
  return { changed: true };
}

/** Deletes a draft; can be undone. */
export async function discard(item: InboxItem, after: () => void): Promise<Done> {
  const params = { id: item.draftId ?? '' };
  const result = await call('DELETE /drafts/{id}', { params });
  if (!result.ok) {
    toasts.show(problemText(result.problem), { tone: 'danger' });
    return { changed: false };
  }
  toasts.show(m.inbox_discarded({ title: item.title }), {
    undo: async () => {
      await call('POST /drafts/{id}/restore', { params });
      after();
    },
  });
  return { changed: true };
}
