import { ok } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { audit, notFound, transact } from '../support/index.ts';

const { fieldGroups } = schema;

/** Gives a group another title; forms that used it do not know of it. */
export const renameFieldGroup: Service<'renameFieldGroup'> = (call) =>
  transact(call, async (tx, client) => {
    const here = eq(fieldGroups.id, call.params.id);
    const [row] = await tx.select().from(fieldGroups).where(here).for('update');
    if (!row) return notFound('这组字段');
    const { title } = call.body;
    const content = { ...row.content, title };
    await tx.update(fieldGroups).set({ content }).where(here);
    await audit(call, client, {
      scope: 'installation',
      action: 'rename-field-group',
      subject: `field-group/${row.id}`,
      detail: { from: row.content.title['zh-CN'], to: title['zh-CN'] },
    });
    return ok({ id: row.id, content });
  });
