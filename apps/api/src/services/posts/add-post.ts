import { ok } from '@yishi/policies';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { audit, conflict, transact } from '../support/index.ts';

/** Adds a kind of position; procedures name it by its key. */
export const addPost: Service<'addPost'> = async (call) => {
  const { key, title, head = false } = call.body;
  const result = await transact(call, async (tx, client) => {
    const added = await tx
      .insert(schema.posts)
      .values({ key, title, head })
      .onConflictDoNothing()
      .returning();
    if (added.length === 0) return conflict('/key', 'taken.post', '已有这个岗位');
    const subject = `post/${key}`;
    await audit(call, client, { scope: 'installation', action: 'add-post', subject });
    return ok({ key, title, head });
  });
  call.deps.authority.forget();
  return result;
};
