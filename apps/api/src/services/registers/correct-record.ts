import { conflict, denied, transact, type Service } from '../support/index.ts';
import { openRecord } from './open-record.ts';
import { stillOpen } from './open-register.ts';
import { mayDo } from './record-view.ts';
import { sameRevision, writeChanges } from './write-changes.ts';

/** Puts a locked record right; it stays locked, and the reason stands in its history. */
export const correctRecord: Service<'correctRecord'> = async (call) => {
  const { data, revision, reason, settled } = call.body;
  return transact(call, async (tx, client) => {
    const inside = { tx, client };
    const opened = await openRecord(call, call.params, inside);
    if (!opened.ok) return opened;
    const open = stillOpen(opened.value.register);
    if (!open.ok) return open;
    const { row } = opened.value;
    if (row.state === 'void') return conflict('', 'registers.void', '这条记录已作废');
    if (row.lockedAt === null) {
      return conflict('', 'registers.unlocked', '这条记录没有锁定，直接修改即可');
    }
    if (!mayDo(opened.value).correct) return denied();
    const same = await sameRevision(inside, opened.value, revision);
    if (!same.ok) return same;
    return writeChanges(call, inside, opened.value, { data, action: 'correct', reason, settled });
  });
};
