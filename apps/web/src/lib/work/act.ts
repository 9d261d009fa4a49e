import type { TaskView } from '@yishi/api';
import { newIdempotencyKey } from '#lib/api/index.ts';
import { session as person } from '#lib/session/index.ts';
import type { DraftSession, HandedOver } from './draft-session.svelte.ts';
import type { Handing, OutboxItem } from './outbox-item.ts';
import type { TaskForm } from './task-form.ts';

/** What a person asks for with a button of the bar. */
interface Completion {
  action: string;
  opinion: string;
}

export const hrefOfTask = ({ caseId, taskId }: { caseId: string; taskId: string }): string =>
  `/tasks/${encodeURIComponent(caseId)}/${encodeURIComponent(taskId)}`;

/**
 * A task's action as it is handed over, with what was filled in as it stands; undefined while
 * something about the form must be settled first.
 */
export async function completionOf(
  task: TaskView,
  filled: TaskForm | undefined,
  { action, opinion }: Completion,
): Promise<OutboxItem | undefined> {
  const submits = task.actions.some((offer) => offer.action === action && offer.submits);
  const session = submits ? filled?.session : undefined;
  const handed = await session?.handOver();
  if (session && !handed) return undefined;
  const body = {
    ...{ revision: task.revision, action },
    ...(opinion ? { opinion } : {}),
    ...(handed &&
      (handed.draft === undefined ? { data: handed.settled } : { draft: handed.draft })),
  };
  return {
    ...handingOf(task, { way: 'complete', body }),
    ...(session && handed ? draftParts(session, handed) : {}),
  };
}

/** A task as it leaves this person's hands, with a key of its own. */
export function handingOf(task: TaskView, handing: Handing): OutboxItem {
  const { caseId, taskId, title } = task;
  const { opinion } = handing.body;
  return {
    ...{ id: newIdempotencyKey(), by: person.me?.id ?? '', at: Date.now() },
    ...{ title, href: hrefOfTask(task), opinion },
    sending: { type: 'act', caseId, taskId, ...handing },
  };
}

/** What a draft adds to its sending. */
export function draftParts(
  session: DraftSession,
  { copy, draft, settled, unsaved }: HandedOver,
): Partial<OutboxItem> {
  const { form, view } = session.model;
  return {
    copy,
    filled: { form, view, data: settled },
    ...(draft !== undefined && unsaved
      ? { save: { key: newIdempotencyKey(), draft, body: unsaved } }
      : {}),
  };
}
