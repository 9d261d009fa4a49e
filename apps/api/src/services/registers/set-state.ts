import { ok } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import type { AnswerOf, Call } from '../support/index.ts';
import { actorId, audit, conflict, denied, transact } from '../support/index.ts';
import { schema } from '../../db/index.ts';
import { openRecord } from './open-record.ts';
import { stillOpen } from './open-register.ts';
import { mayDo, recordView } from './record-view.ts';
import { sameRevision } from './write-changes.ts';
import { writeHistory } from './write-history.ts';

const { records } = schema;

type Verb = 'lockRecord' | 'unlockRecord' | 'voidRecord';

interface Turn {
  act: 'lock' | 'unlock' | 'void';
  /** As the audit calls it. */
  action: string;
  reason?: string;
}

const refusals = {
  lock: () => conflict('', 'registers.locked', '这条记录已锁定，只能更正'),
  unlock: () => conflict('', 'registers.unlocked', '这条记录没有锁定，直接修改即可'),
  void: () => conflict('', 'registers.void', '这条记录已作废'),
};

/** Locks, unlocks or voids: nothing of the values changes, the history and the audit say why. */
export function setState<V extends Verb>(
  call: Call<V> & { params: { key: string; id: string }; body: { revision: number } },
  { act, action, reason }: Turn,
) {
  return transact(call as Call<Verb>, async (tx, client) => {
    const inside = { tx, client };
    const opened = await openRecord(call, call.params, inside);
    if (!opened.ok) return opened;
    const { register, row, place } = opened.value;
    const open = stillOpen(register);
    if (!open.ok) return open;
    if (!register.rights.may('keep', place)) return denied();
    if (row.state === 'void') return refusals.void();
    if (!mayDo(opened.value)[act]) return refusals[act]();
    const same = await sameRevision(inside, opened.value, call.body.revision);
    if (!same.ok) return same;
    const revision = row.revision + 1;
    const by = actorId(call.actor);
    const lock = act === 'lock' ? { lockedAt: call.now, lockedBy: by } : {};
    const unlock = act === 'unlock' ? { lockedAt: null, lockedBy: null } : {};
    await tx
      .update(records)
      .set({
        ...lock,
        ...unlock,
        ...(act === 'void' ? { state: 'void' as const } : {}),
        ...{ revision, updatedAt: call.now, updatedBy: by },
      })
      .where(eq(records.id, row.id));
    await writeHistory(call, tx, opened.value, { action: act, revision, reason });
    const after = await openRecord(call, call.params, inside);
    if (!after.ok) return after;
    const view = await recordView(call, after.value, tx);
    const detail = { register: row.register, ...(reason === undefined ? {} : { reason }) };
    const subject = `record/${row.id}`;
    await audit(call, client, { scope: 'installation', action, subject, detail });
    return ok(view as AnswerOf<V>);
  });
}
