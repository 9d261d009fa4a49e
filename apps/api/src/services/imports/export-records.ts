import type { FormData } from '@yishi/forms';
import { showValue } from '@yishi/forms';
import { ok } from '@yishi/policies';
import { valueAt } from '@yishi/workflows';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import { writeCsv, writeXlsx } from '../../spreadsheets/index.ts';
import type { ListedRow, OpenedRegister } from '../registers/index.ts';
import {
  listedColumns,
  reachCondition,
  recordReader,
  recordConditions,
  registerKey,
  shownRecord,
} from '../registers/index.ts';
import type { Call, Service } from '../support/index.ts';
import { audit, today } from '../support/index.ts';
import { transact } from '../../db/index.ts';
import type { Directory } from '../directory/index.ts';
import { readDirectory } from '../directory/index.ts';
import { keptRegister } from './open-import.ts';
import { sheetFields } from './sheet-fields.ts';

const batch = 500;

/** Records as a spreadsheet, as they are narrowed; only those that the caller keeps, masked where they are. */
export const exportRecords: Service<'exportRecords'> = async (call) => {
  const { key } = call.params;
  const register = await keptRegister(call, key);
  if (!register.ok) return register;
  const where = await recordConditions(call, register.value, call.query);
  if (!where.ok) return where;
  const kept = await reachCondition(call, register.value, 'keep');
  const { format } = call.query;
  await transact(call.deps.pool, (client) =>
    audit(call, client, {
      scope: 'installation',
      action: 'export-records',
      subject: `register/${key}`,
      detail: { format, ...(call.query.filter ? { filter: call.query.filter } : {}) },
    }),
  );
  const rows = rowsOf(call, register.value, sql`${where.value.found} and ${kept}`);
  const name = `${register.value.live.definition.title['zh-CN']}-${today(call)}.${format}`;
  const type =
    format === 'csv'
      ? 'text/csv; charset=utf-8'
      : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return ok(
    new Response(format === 'csv' ? writeCsv(rows) : writeXlsx(rows), {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        'cache-control': 'private, no-store',
      },
    }),
  );
};

/** Page by page, so that a register of any size can leave without standing in memory. */
async function* rowsOf(
  call: Call<'exportRecords'>,
  register: OpenedRegister,
  where: SQL,
): AsyncIterable<string[]> {
  const { db, fieldKinds, caseKeys } = call.deps;
  const fields = [...sheetFields(register.live, fieldKinds).values()];
  yield fields.map(({ ui }) => ui.label['zh-CN']);
  const secret = await registerKey(caseKeys, register.key);
  const directory = await readDirectory(db);
  let after: { sort: string; id: string } | undefined;
  for (;;) {
    const beyond = after ? sql`and (r.sort, r.id) > (${after.sort}, ${after.id})` : sql``;
    const found = await db.execute<ListedRow>(sql`
      select ${listedColumns} from records r join units u on u.id = r.unit
      where ${where} ${beyond} order by r.sort, r.id limit ${batch}`);
    const read = await recordReader(call, register, secret, found.rows);
    for (const row of found.rows) {
      yield cellsOf(call, register, fields, { data: read(row).data, row, directory });
    }
    after = found.rows.at(-1);
    if (!after || found.rows.length < batch) return;
  }
}

function cellsOf(
  { deps }: Call<'exportRecords'>,
  { live, rights }: OpenedRegister,
  fields: { ui: Parameters<typeof showValue>[0]; path: readonly string[] }[],
  { data, row, directory }: { data: FormData; row: ListedRow; directory: Directory },
): string[] {
  const place = { unitPath: row.unitPath.split('.'), createdBy: row.createdBy };
  const whole = { title: row.title, data };
  const shown = shownRecord(live, deps.fieldKinds, whole, rights.may('exact', place));
  const context = { locale: 'zh-CN', names: directory.names } as const;
  return fields.map(({ ui, path }) =>
    showValue(ui, deps.fieldKinds, valueAt(shown.data, path), context),
  );
}
