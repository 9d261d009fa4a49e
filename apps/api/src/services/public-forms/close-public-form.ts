import { ok } from '@yishi/policies';
import { and, eq, isNull } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { audit, notFound, transact } from '../support/index.ts';
import { linkView, publicFormBy } from './public-form.ts';

const { publicForms } = schema;

/** From now on nothing more is taken; what was sent can still be asked about. */
export const closePublicForm: Service<'closePublicForm'> = async (call) =>
  transact(call, async (tx, client) => {
    const { id } = call.params;
    const closed = await tx
      .update(publicForms)
      .set({ closedAt: call.now })
      .where(and(eq(publicForms.id, id), isNull(publicForms.closedAt)))
      .returning({ id: publicForms.id });
    const open = await publicFormBy(call, { id }, tx);
    if (!open) return notFound('这张公众表单');
    if (closed.length > 0) {
      const subject = `public-form/${id}`;
      await audit(call, client, { scope: 'installation', action: 'close-public-form', subject });
    }
    return ok(await linkView(tx, open));
  });
