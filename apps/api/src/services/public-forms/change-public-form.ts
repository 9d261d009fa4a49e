import { ok, refuse } from '@yishi/policies';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { audit, notFound, stale, transact } from '../support/index.ts';
import { pastProblem, spoken } from './open-public-form.ts';
import { linkView, publicFormBy } from './public-form.ts';

const { publicForms } = schema;

/**
 * Name, words and limits of a form that is open to the public. What it asks, for whom and to what
 * purpose stays: people have agreed to that.
 */
export const changePublicForm: Service<'changePublicForm'> = async (call) =>
  transact(call, async (tx, client) => {
    const { id } = call.params;
    const { title, words, quota, perHour, revision } = call.body;
    const before = await publicFormBy(call, { id }, tx);
    if (!before || before.row.closedAt !== null) return notFound('这张公众表单');
    const closesAt =
      call.body.closesAt === null ? null : new Date(call.body.closesAt).toISOString();
    const isMoved = closesAt !== before.row.closesAt;
    if (isMoved && closesAt !== null && closesAt <= call.now) return refuse(pastProblem);
    const changed = await tx
      .update(publicForms)
      .set({
        ...{ title: spoken(title), words: words && spoken(words), closesAt, perHour },
        ...{ quota: quota ?? null, revision: sql`${publicForms.revision} + 1` },
      })
      .where(
        and(
          ...[eq(publicForms.id, id), eq(publicForms.revision, revision)],
          isNull(publicForms.closedAt),
        ),
      )
      .returning({ id: publicForms.id });
    if (changed.length === 0) return stale(before.row.revision);
    await audit(call, client, {
      ...{ scope: 'installation', action: 'change-public-form', subject: `public-form/${id}` },
      detail: { closesAt, quota: quota ?? null, perHour },
    });
    const after = await publicFormBy(call, { id }, tx);
    return after ? ok(await linkView(tx, after)) : notFound('这张公众表单');
  });
