import { ok } from '@yishi/policies';
import { and, eq, isNull } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { notFound, personOf, signInFirst, transact } from '../support/index.ts';

const { drafts } = schema;

/** Puts a draft aside; it can be taken back until it is removed for good. */
export const deleteDraft: Service<'deleteDraft'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  return transact(call, async (tx) => {
    const gone = await tx
      .update(drafts)
      .set({ deletedAt: call.now })
      .where(
        and(eq(drafts.id, call.params.id), eq(drafts.person, person.id), isNull(drafts.deletedAt)),
      )
      .returning({ id: drafts.id });
    return gone.length > 0 ? ok(undefined) : notFound('这份草稿');
  });
};
