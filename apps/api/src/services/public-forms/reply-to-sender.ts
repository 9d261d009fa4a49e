import { ok } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { openRecord, recordView } from '../registers/index.ts';
import type { Service } from '../support/index.ts';
import { audit, denied, notFound, transact } from '../support/index.ts';

const { publicAnswers } = schema;

/** Says to who sent it in how things stand; for who may write the record. */
export const replyToSender: Service<'replyToSender'> = async (call) =>
  transact(call, async (tx, client) => {
    const { key, id } = call.params;
    const { state, reply } = call.body;
    const opened = await openRecord(call, { key, id }, { tx, client });
    if (!opened.ok) return opened;
    if (!opened.value.register.rights.may('write', opened.value.place)) return denied();
    const replied = await tx
      .update(publicAnswers)
      .set({ state, reply, updatedAt: call.now })
      .where(eq(publicAnswers.record, id))
      .returning({ record: publicAnswers.record });
    if (replied.length === 0) return notFound('提交人');
    await audit(call, client, {
      scope: 'installation',
      action: 'reply-to-sender',
      subject: `record/${id}`,
      detail: { register: key, told: state },
    });
    return ok(await recordView(call, opened.value, tx));
  });
