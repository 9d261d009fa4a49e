import { ok } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { announceAccount, audit, notFound, transact } from '../support/index.ts';

const { posts } = schema;

/** Changes what a post is called, or whether its holder is the head of the unit. */
export const changePost: Service<'changePost'> = async (call) => {
  const { key } = call.params;
  const result = await transact(call, async (tx, client) => {
    const [before] = await tx.select().from(posts).where(eq(posts.key, key)).for('update');
    if (!before) return notFound('这个岗位');
    const after = {
      title: call.body.title ?? before.title,
      head: call.body.head ?? before.head,
    };
    await tx.update(posts).set(after).where(eq(posts.key, key));
    await audit(call, client, {
      scope: 'installation',
      action: 'change-post',
      subject: `post/${key}`,
      detail: { head: after.head, title: after.title['zh-CN'] },
    });
    await announceAccount(client);
    return ok({ key, ...after });
  });
  call.deps.persons.forget();
  call.deps.authority.forget();
  return result;
};
