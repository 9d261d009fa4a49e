import { ok } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { audit, notFound, transact } from '../support/index.ts';

const { fieldGroups } = schema;

/** Takes a group away; what was put into forms stays there. */
export const removeFieldGroup: Service<'removeFieldGroup'> = (call) =>
  transact(call, async (tx, client) => {
    const here = eq(fieldGroups.id, call.params.id);
    const [row] = await tx.delete(fieldGroups).where(here).returning();
    if (!row) return notFound('这组字段');
    await audit(call, client, {
      scope: 'installation',
      action: 'remove-field-group',
      subject: `field-group/${row.id}`,
      detail: { title: row.content.title['zh-CN'] },
    });
    return ok(undefined);
  });
