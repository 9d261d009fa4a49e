import { ok, refuse } from '@yishi/policies';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { notFound, personOf, signInFirst, transact } from '../support/index.ts';
import { draftOf } from './draft-rows.ts';

const { drafts } = schema;

/** Takes a deletion back, unless a newer draft of the same task was begun. */
export const restoreDraft: Service<'restoreDraft'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  const own = and(eq(drafts.id, call.params.id), eq(drafts.person, person.id));
  return transact(call, async (tx) => {
    const [before] = await tx
      .select()
      .from(drafts)
      .where(and(own, isNotNull(drafts.deletedAt)));
    if (!before) return notFound('这份草稿');
    if (before.case !== null && before.task !== null) {
      const [newer] = await tx
        .select({ id: drafts.id })
        .from(drafts)
        .where(
          and(
            eq(drafts.person, person.id),
            eq(drafts.case, before.case),
            eq(drafts.task, before.task),
            isNull(drafts.deletedAt),
          ),
        );
      if (newer) {
        return refuse({ path: '', code: 'drafts.newer', message: '这件待办已有新的草稿' });
      }
    }
    const [row] = await tx.update(drafts).set({ deletedAt: null }).where(own).returning();
    return row ? ok(await draftOf(call, row, person)) : notFound('这份草稿');
  });
};
