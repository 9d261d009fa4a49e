import type { TaskView } from '@yishi/api';

/** What became of a task while somebody had it open. */
export type TaskNews =
  | { type: 'closed'; by: string | undefined }
  | { type: 'claimed'; by: string }
  /** Something else about it has changed. */
  | { type: 'moved' };

/** Compares a task that is open on the screen with how it stands; nothing when only others moved. */
export function newsOf(
  shown: TaskView,
  now: TaskView,
  me: string | undefined,
): TaskNews | undefined {
  if (now.state === 'closed')
    return shown.state === 'closed' ? undefined : { type: 'closed', by: now.closedBy?.name };
  if (now.claimedBy && now.claimedBy.id !== me && now.claimedBy.id !== shown.claimedBy?.id)
    return { type: 'claimed', by: now.claimedBy.name };
  return now.revision !== shown.revision || now.state !== shown.state || now.mine !== shown.mine
    ? { type: 'moved' }
    : undefined;
}
