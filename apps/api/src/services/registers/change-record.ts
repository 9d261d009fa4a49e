import { conflict, denied, transact, type Service } from '../support/index.ts';
import { openRecord } from './open-record.ts';
import { mayDo } from './record-view.ts';
import { stillOpen } from './open-register.ts';
import { sameRevision, writeChanges } from './write-changes.ts';

/** Changes a record that is not locked; refused as stale when somebody else was faster. */
export const changeRecord: Service<'changeRecord'> = async (call) => {
  const { data, revision, settled } = call.body;
  return transact(call, async (tx, client) => {
    const inside = { tx, client };
    const opened = await openRecord(call, call.params, inside);
    if (!opened.ok) return opened;
    const open = stillOpen(opened.value.register);
    if (!open.ok) return open;
    const { row } = opened.value;
    if (row.state === 'void') return conflict('', 'registers.void', '这条记录已作废');
    if (row.lockedAt !== null) {
      return conflict('', 'registers.locked', '这条记录已锁定，只能更正');
    }
    if (!mayDo(opened.value).change) return denied();
    const same = await sameRevision(inside, opened.value, revision);
    if (!same.ok) return same;
    return writeChanges(call, inside, opened.value, { data, action: 'change', settled });
  });
};
