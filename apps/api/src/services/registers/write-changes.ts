import type { FormData } from '@yishi/forms';
import type { Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import { and, eq, gt } from 'drizzle-orm';
import type { PoolClient } from 'pg';
import type { RecordView } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { filesInData, holdFiles } from '../attachments/index.ts';
import { peopleBehind } from '../people/index.ts';
import { actorId, audit, stale } from '../support/index.ts';
import { checkRecord } from './check-record.ts';
import type { OpenedRecord } from './open-record.ts';
import { openRecord } from './open-record.ts';
import type { FieldChange } from './record-changes.ts';
import { changesBetween, changesOf } from './record-changes.ts';
import { lostAfter } from './lost-in-record.ts';
import { recordContent } from './record-content.ts';
import { openChanges, recordKey } from './record-key.ts';
import { recordView } from './record-view.ts';
import { writeHistory } from './write-history.ts';
import type { CaseOrigin, RecordCall } from './record-call.ts';

const { recordHistory, records } = schema;

interface Inside {
  tx: Tx;
  client: PoolClient;
}

/** Refused when somebody else was faster: who, when, and which fields. */
export async function sameRevision(
  { tx }: Inside,
  { row, key, register }: OpenedRecord,
  revision: number,
): Promise<Result<true>> {
  if (row.revision === revision) return ok(true);
  const rows = await tx
    .select()
    .from(recordHistory)
    .where(and(eq(recordHistory.record, row.id), gt(recordHistory.revision, revision)));
  const own = row.salt && recordKey(key, row.salt);
  const changed = rows.flatMap(({ changes, revision: at }) =>
    changes && own ? openChanges<FieldChange[]>(own, { id: row.id, revision: at }, changes) : [],
  );
  const labels = new Set(
    changed.map(({ field }) => register.live.compiled.ui.fields[field]?.label['zh-CN'] ?? field),
  );
  const who = await peopleBehind(tx, [row.updatedBy]);
  return stale(row.revision, {
    updatedAt: row.updatedAt,
    by: who(row.updatedBy)?.name ?? '',
    changed: [...labels].join('、'),
  });
}

/** Writes other values into a record that the caller holds; gives it as it is then. */
export async function writeChanges(
  call: RecordCall,
  inside: Inside,
  opened: OpenedRecord,
  how: Change,
): Promise<Result<RecordView>> {
  const written = await applyChanges(call, inside, opened, how);
  return written.ok ? ok(await recordView(call, written.value, inside.tx)) : written;
}

export interface Change {
  data: FormData;
  action: 'change' | 'correct';
  /** Places of what was lost that are left empty on purpose. */
  settled?: readonly string[] | undefined;
  reason?: string;
  from?: CaseOrigin;
}

/** The same, with its history and its audit row; nothing is written where nothing differs. */
export async function applyChanges(
  call: RecordCall,
  inside: Inside,
  opened: OpenedRecord,
  how: Change,
): Promise<Result<OpenedRecord>> {
  const { tx } = inside;
  const { row, register, key, place, lost } = opened;
  const { live } = register;
  const checked = await checkRecord(call, inside, register, {
    data: how.data,
    before: { data: opened.data, unit: row.unit, createdBy: place.createdBy },
    act: how.action === 'correct' ? 'keep' : 'write',
    ...(how.from ? { case: how.from.case } : {}),
  });
  if (!checked.ok) return checked;
  const { data, unit } = checked.value;
  const changes = changesOf(live.compiled, call.deps.fieldKinds, opened.data, data);
  if (!row.salt) {
    return refuse({ path: '', code: 'registers.erased', message: '这条记录的内容已删除' });
  }
  const { settled = [] } = how;
  const settles = lost.some(({ path }) => path !== undefined && settled.includes(path));
  if (changes.length === 0 && !settles) return ok(opened);
  const kinds = call.deps.fieldKinds;
  const tools = { register: live, kinds, key };
  const own = { ...row, salt: row.salt };
  const upgraded = await noteUpgrade(call, tx, opened);
  const revision = row.revision + (upgraded ? 2 : 1);
  await tx
    .update(records)
    .set({
      ...recordContent(tools, own, data),
      lost: lostAfter({ kinds, secret: key, to: live }, own, data, { lost, settled }),
      ...{ unit, revision, version: live.hash },
      ...{ updatedAt: call.now, updatedBy: actorId(call.actor) },
    })
    .where(eq(records.id, row.id));
  const { action, reason, from } = how;
  await writeHistory(call, tx, opened, { action, revision, reason, changes, from });
  await holdFiles(tx, { holder: 'record', id: row.id }, filesInData(data));
  const after = await openRecord(call, { key: row.register, id: row.id }, inside);
  if (after.ok) await auditChanges(call, inside, opened, { ...how, changes });
  return after;
}

async function auditChanges(
  call: RecordCall,
  { client }: Inside,
  { row }: OpenedRecord,
  { action, changes, reason, from }: Change & { changes: readonly FieldChange[] },
): Promise<void> {
  const detail = {
    register: row.register,
    fields: changes.map(({ field }) => field),
    ...(reason === undefined ? {} : { reason }),
    ...from,
  };
  const subject = `record/${row.id}`;
  if (action === 'correct') {
    await audit(call, client, { scope: 'installation', action: 'correct-record', subject, detail });
  } else {
    await audit(call, client, { scope: 'installation', action: 'change-record', subject, detail });
  }
}

/** What a record loses or gains by the form in force is told before what somebody changes. */
async function noteUpgrade(
  call: RecordCall,
  tx: Tx,
  { row, key, register, data, older }: OpenedRecord,
): Promise<boolean> {
  if (!older) return false;
  const { compiled } = await call.deps.registers.get(row.version);
  const changes = changesBetween(
    call.deps.fieldKinds,
    { compiled, data: older.data },
    { compiled: register.live.compiled, data },
  );
  const revision = row.revision + 1;
  await writeHistory(call, tx, { row, key, register }, { action: 'upgrade', revision, changes });
  return true;
}
