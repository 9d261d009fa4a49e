import { ok } from '@yishi/policies';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { openCase } from '../opening/index.ts';
import type { Service } from '../support/index.ts';
import { transact } from '../support/index.ts';

const { inbox } = schema;

/** Takes the mark of the unread off everything of this case in one's boxes. */
export const markRead: Service<'markRead'> = async (call) => {
  const opened = await openCase(call, call.params.id);
  if (!opened.ok) return opened;
  const people = opened.value.owners.map(({ id }) => id);
  return transact(call, async (tx) => {
    await tx
      .update(inbox)
      .set({ readAt: call.now })
      .where(
        and(eq(inbox.case, call.params.id), inArray(inbox.person, people), isNull(inbox.readAt)),
      );
    return ok(undefined);
  });
};
