import { ok } from '@yishi/policies';
import { valueAt } from '@yishi/workflows';
import type { Json } from '@yishi/workflows';
import type { RecordItem } from '../../contract/contract.gen.ts';
import type { Call, Service } from '../support/index.ts';
import { cutPage, pageSize, readCursor, writeCursor } from '../support/index.ts';
import type { ListedRow } from './find-page.ts';
import { findPage } from './find-page.ts';
import type { OpenedRegister } from './open-register.ts';
import { openRegister } from './open-register.ts';
import { recordConditions } from './record-conditions.ts';
import { registerKey } from './record-key.ts';
import { recordReader } from './record-reader.ts';
import { shownRecord } from './shown-record.ts';

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
  const size = pageSize(call.query.limit, 50);
  const rows = await findPage(call.deps, {
    register: register.value.key,
    state: call.query.state === 'void' ? 'void' : 'live',
    conditions: where.value,
    order: byTitle ? 'title' : 'updated',
    after: from.value as [string, string] | undefined,
    // One more tells whether there is another page.
    count: size + 1,
  });
  const item = await itemOf(call, register.value, rows);
  return ok(
    cutPage(rows, size, item, (row) =>
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
      lost: row.lost,
      masked: live.personal && !exact,
      unit: { id: row.unit, name: row.unitName },
      updatedAt: utc(row.updatedAt),
      cells: Object.fromEntries(cells),
    };
  };
}
