import { and, eq, isNotNull } from 'drizzle-orm';
import { onConnection, schema, transact } from '../../../db/index.ts';
import { insertBatch, openRegister, readyBatch, registerKey } from '../../registers/index.ts';
import { staged } from '../staged-cells.ts';
import { batchesOf, createFollower, mapBreathing } from './batches.ts';
import type { ImportJob } from './job.ts';
import { note } from './job.ts';

const { recordImportRows: rows } = schema;

/** Writes the rows that are right, so many at once; a row has its record or has not. */
export async function writeRows(job: ImportJob): Promise<void> {
  const { call, row } = job;
  const { pool, caseKeys, clock } = call.deps;
  const register = await openRegister(call, row.register);
  if (!register.ok || !register.value.open) throw new Error('the register is closed');
  const key = await registerKey(caseKeys, row.register);
  let written = await writtenSoFar(job);
  const origin = { action: 'import', import: row.id } as const;
  // The database writes these while the next are made ready.
  const writing = createFollower();
  for await (const found of batchesOf(job, 'to-write')) {
    const now = { ...call, now: clock() };
    const ready = await mapBreathing(found, ({ row: at, data }) =>
      readyBatch(
        now,
        register.value,
        [staged.openRecord(key, row.id, at, data ?? Buffer.alloc(0))],
        origin,
      ),
    );
    const whole = {
      rows: ready.flatMap((each) => each.rows),
      history: ready.flatMap((each) => each.history),
    };
    const [numbers, ids] = [found.map(({ row: at }) => at), whole.rows.map(({ id }) => id)];
    written += found.length;
    const progress = { dealt: written, written };
    await writing.follow(() =>
      transact(pool, async (client) => {
        await insertBatch(client, register.value, whole);
        await client.query(noteRecords, [row.id, numbers, ids]);
        await note(job, progress, onConnection(client));
      }),
    );
  }
  await writing.end();
  await note(job, { state: 'done', endedAt: clock() });
}

const noteRecords = `
  update record_import_rows as r set record_id = v.id
  from unnest($2::int[], $3::text[]) as v (row, id)
  where r.import_id = $1 and r.row = v.row`;

/** What a run that ended in the middle has written. */
function writtenSoFar({ call, row }: ImportJob): Promise<number> {
  const these = and(eq(rows.import, row.id), isNotNull(rows.record));
  return call.deps.db.$count(rows, these);
}
