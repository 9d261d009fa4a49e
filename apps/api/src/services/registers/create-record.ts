import { ok } from '@yishi/policies';
import { filesInData, holdFiles } from '../attachments/index.ts';
import type { Service } from '../support/index.ts';
import { audit, denied, transact } from '../support/index.ts';
import { checkRecord } from './check-record.ts';
import { openRecord } from './open-record.ts';
import { openRegister, stillOpen } from './open-register.ts';
import { recordView } from './record-view.ts';
import { writeBatch } from './write-batch.ts';

/** Adds a record; that others are alike is told in the answer and refuses nothing. */
export const createRecord: Service<'createRecord'> = async (call) => {
  const { key } = call.params;
  return transact(call, async (tx, client) => {
    const register = await openRegister(call, key, tx);
    if (!register.ok) return register;
    const open = stillOpen(register.value);
    if (!open.ok) return open;
    if (!register.value.rights.ever('write')) return denied();
    const sent = { data: call.body.data, act: 'write' as const };
    const checked = await checkRecord(call, { tx, client }, register.value, sent);
    if (!checked.ok) return checked;
    const { data, unit } = checked.value;
    const inside = { tx, client };
    const [id = ''] = await writeBatch(call, inside, register.value, [{ data, unit }], {
      action: 'create',
    });
    await holdFiles(tx, { holder: 'record', id }, filesInData(data));
    const opened = await openRecord(call, { key, id }, inside);
    if (!opened.ok) return opened;
    const view = await recordView(call, opened.value, tx);
    await audit(call, client, {
      scope: 'installation',
      action: 'create-record',
      subject: `record/${id}`,
      detail: { register: key, unit },
    });
    return ok(view);
  });
};
