import type { FormData } from '@yishi/forms';
import { ok } from '@yishi/policies';
import { valueAt } from '@yishi/workflows';
import type { Json } from '@yishi/workflows';
import { sql } from 'drizzle-orm';
import type { RecordItem } from '../../contract/contract.gen.ts';
import type { Call, Service } from '../support/index.ts';
import { cutPage, pageSize, readCursor, writeCursor } from '../support/index.ts';
import type { OpenedRegister } from './open-register.ts';
import { openRegister } from './open-register.ts';
import { recordConditions } from './record-conditions.ts';
import { registerKey } from './record-key.ts';
import { recordReader } from './record-reader.ts';
import { shownRecord } from './shown-record.ts';

/** A record with its unit, as lists read it. */
export interface ListedRow extends Record<string, unknown> {
  id: string;
  title: string;
  sort: string;
  state: 'live' | 'void';
  version: string;
  data: FormData;
  sealed: Buffer | null;
  salt: Buffer | null;
  locked: boolean;
  unit: string;
  unitName: string;
  unitPath: string;
  createdBy: string;
  updatedAt: string;
}

export const listedColumns = sql`r.id, r.title, r.sort, r.state, r.version, r.data, r.sealed, r.salt,
  r.locked_at is not null as locked, r.unit, u.name as "unitName", u.path::text as "unitPath",
  r.created_by as "createdBy", r.updated_at as "updatedAt"`;

const utc = (instant: string): string => new Date(instant).toISOString();

/** Records of a register that the caller may see: the last changed first, or by title. */
export const listRecords: Service<'listRecords'> = async (call) => {
  const register = await openRegister(call, call.params.key);
  if (!register.ok) return register;
  const byTitle = call.query.sort === 'title';
  const from = readCursor(call.query.cursor, byTitle ? ['text', 'text'] : ['at', 'text']);
  if (!from.ok) return from;
  const where = await recordConditions(call, register.value, call.query);
  if (!where.ok) return where;
  const after = from.value
    ? byTitle
      ? sql`and (r.sort, r.id) > (${from.value[0]}, ${from.value[1]})`
      : sql`and (r.updated_at, r.id) < (${from.value[0]}::timestamptz, ${from.value[1]})`
    : sql``;
  const order = byTitle ? sql`r.sort, r.id` : sql`r.updated_at desc, r.id desc`;
  const size = pageSize(call.query.limit, 50);
  const found = await call.deps.db.execute<ListedRow>(sql`
    with r as (
      select r.* from records r where ${where.value} ${after} order by ${order} limit ${size + 1}
    )
    select ${listedColumns} from r join units u on u.id = r.unit order by ${order}`);
  const item = await itemOf(call, register.value, found.rows);
  return ok(
    cutPage(found.rows, size, item, (row) =>
      writeCursor(byTitle ? [row.sort, row.id] : [utc(row.updatedAt), row.id]),
    ),
  );
};

async function itemOf(
  call: Call<'listRecords'>,
  register: OpenedRegister,
  rows: readonly ListedRow[],
): Promise<(row: ListedRow) => RecordItem> {
  const { live, key, rights } = register;
  const secret = await registerKey(call.deps.caseKeys, key);
  const read = await recordReader(call, register, secret, rows);
  return (row) => {
    const place = { unitPath: row.unitPath.split('.'), createdBy: row.createdBy };
    const exact = rights.may('exact', place);
    const whole = { title: row.title, data: read(row).data };
    const { title, data } = shownRecord(live, call.deps.fieldKinds, whole, exact);
    const cells = live.definition.columns.flatMap((id) => {
      const value = valueAt(data, live.path(id));
      return value === undefined ? [] : [[id, value as Json] as const];
    });
    return {
      id: row.id,
      title,
      state: row.state,
      locked: row.locked,
      masked: live.personal && !exact,
      unit: { id: row.unit, name: row.unitName },
      updatedAt: utc(row.updatedAt),
      cells: Object.fromEntries(cells),
    };
  };
}
