import { and, asc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import { onConnection, schema, transact } from '../../../db/index.ts';
import { openRegister, registerKey, writeBatch } from '../../registers/index.ts';
import { staged } from '../staged-cells.ts';
import type { ImportJob } from './job.ts';
import { breathe, note } from './job.ts';

const { recordImportRows: rows } = schema;

const batch = 250;

/** Writes the rows that are right, so many at once; a row has its record or has not. */
export async function writeRows(job: ImportJob): Promise<void> {
  const { call, row } = job;
  const { pool, caseKeys, clock } = call.deps;
  const register = await openRegister(call, row.register);
  if (!register.ok || !register.value.open) throw new Error('the register is closed');
  const key = await registerKey(caseKeys, row.register);
  // How far this run of it is: rows before that have their records.
  let last = 0;
  let written = await writtenSoFar(job);
  for (;;) {
    const wrote = await transact(pool, async (client) => {
      const tx = onConnection(client);
      const found = await tx
        .select()
        .from(rows)
        .where(
          and(
            eq(rows.import, row.id),
            gt(rows.row, last),
            eq(rows.faulty, false),
            isNull(rows.record),
            isNotNull(rows.data),
          ),
        )
        .orderBy(asc(rows.row))
        .limit(batch);
      const items = found.map(({ row: at, data }) =>
        staged.openRecord(key, row.id, at, data ?? Buffer.alloc(0)),
      );
      const now = { ...call, now: clock() };
      const ids = await writeBatch(now, { tx, client }, register.value, items, {
        action: 'import',
        import: row.id,
      });
      const end = found.at(-1)?.row;
      if (end === undefined) return undefined;
      const pairs = found.map(({ row: at }, n) => sql`(${at}::int, ${ids[n] ?? ''})`);
      await tx.execute(sql`
        update record_import_rows as r set record_id = v.id
        from (values ${sql.join(pairs, sql`, `)}) as v (row, id)
        where r.import_id = ${row.id} and r.row = v.row`);
      return { end, count: found.length };
    });
    if (!wrote) break;
    last = wrote.end;
    written += wrote.count;
    await note(job, { dealt: written, written });
    await breathe();
  }
  await note(job, { state: 'done', endedAt: clock() });
}

/** What a run that ended in the middle has written. */
function writtenSoFar({ call, row }: ImportJob): Promise<number> {
  const these = and(eq(rows.import, row.id), isNotNull(rows.record));
  return call.deps.db.$count(rows, these);
}
