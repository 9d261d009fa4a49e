import { ok } from '@yishi/policies';
import { and, eq, isNull } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { openTask } from '../opening/index.ts';
import type { Service } from '../support/index.ts';
import { taskView } from './task-view.ts';

const { drafts } = schema;

/** A task with its form, what may be done with it, and the draft that was begun. */
export const readTask: Service<'readTask'> = async (call) => {
  const opened = await openTask(call, call.params);
  if (!opened.ok) return opened;
  const [draft] = await call.deps.db
    .select({ id: drafts.id, revision: drafts.revision })
    .from(drafts)
    .where(
      and(
        eq(drafts.person, opened.value.case.person.id),
        eq(drafts.case, call.params.caseId),
        eq(drafts.task, call.params.taskId),
        isNull(drafts.deletedAt),
      ),
    );
  return ok(await taskView(call, opened.value, draft));
};
