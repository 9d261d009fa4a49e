import { sql } from 'drizzle-orm';
import type { PersonRef, RecordView } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { filesInData } from '../attachments/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import { alikeTo } from './find-alike.ts';
import type { OpenedRecord } from './open-record.ts';
import { shownRecord } from './shown-record.ts';

/** Who stands behind ids; tokens and the product itself are nobody. */
export async function peopleBehind(
  db: Tx,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => PersonRef | null> {
  const wanted = sql.param([...new Set(ids.filter((id) => id !== null))]);
  const found = await db.execute<{ id: string; name: string }>(
    sql`select id, name from persons where id = any(${wanted}::text[])`,
  );
  const names = new Map(found.rows.map(({ id, name }) => [id, name]));
  return (id) => {
    const name = id === null ? undefined : names.get(id);
    return id === null || name === undefined ? null : { id, name };
  };
}

/** What may be done with a record as it stands. */
export function mayDo({ register, row, place, exact }: OpenedRecord): RecordView['may'] {
  const { rights, open } = register;
  const live = open && row.state === 'live';
  const locked = row.lockedAt !== null;
  const keeps = rights.may('keep', place);
  return {
    change: live && !locked && exact && rights.may('write', place),
    correct: live && locked && exact && keeps,
    lock: live && !locked && keeps,
    unlock: live && locked && keeps,
    void: live && keeps,
  };
}

export async function recordView(
  call: Pick<Call<RouteName>, 'deps' | 'actor'>,
  opened: OpenedRecord,
  db: Tx = call.deps.db,
): Promise<RecordView> {
  const { register, row, exact, unit } = opened;
  const { live, key } = register;
  const { title, data } = shownRecord(
    live,
    call.deps.fieldKinds,
    { ...opened, ...row, data: opened.data },
    exact,
  );
  const who = await peopleBehind(db, [row.createdBy, row.updatedBy, row.lockedBy]);
  return {
    id: row.id,
    register: { key, title: live.definition.title },
    title,
    state: row.state,
    form: live.compiled,
    view: 'read',
    data,
    masked: live.personal && !exact,
    files: filesInData(data),
    unit,
    revision: row.revision,
    locked: row.lockedAt === null ? null : { by: who(row.lockedBy), at: row.lockedAt },
    createdAt: row.createdAt,
    createdBy: who(row.createdBy),
    updatedAt: row.updatedAt,
    updatedBy: who(row.updatedBy),
    alike:
      exact && row.state === 'live' ? await alikeTo(call, register, opened.data, row.id, db) : [],
    may: mayDo(opened),
  };
}
