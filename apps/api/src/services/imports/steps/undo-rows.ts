import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import { insertMany, onConnection, schema, transact } from '../../../db/index.ts';
import { actorId } from '../../support/index.ts';
import type { ImportJob } from './job.ts';
import { note } from './job.ts';

const { recordHistory, records } = schema;

const batch = 1_000;

/** Declares the records of a batch void; who was changed since the import is no longer its own. */
export async function undoRows(job: ImportJob): Promise<void> {
  const { call, row } = job;
  const { pool, clock } = call.deps;
  let undone = row.undone;
  let last = '';
  for (;;) {
    const end = await transact(pool, async (client) => {
      const tx = onConnection(client);
      const found = await tx
        .select({ id: records.id })
        .from(records)
        .where(
          and(
            ...[eq(records.import, row.id), gt(records.id, last)],
            ...[eq(records.state, 'live'), eq(records.revision, 1)],
          ),
        )
        .orderBy(asc(records.id))
        .limit(batch)
        .for('update');
      const lastId = found.at(-1)?.id;
      if (lastId === undefined) return undefined;
      const ids = found.map(({ id }) => id);
      const [at, by] = [clock(), actorId(call.actor)];
      await tx
        .update(records)
        .set({
          state: 'void',
          revision: sql`${records.revision} + 1`,
          updatedAt: at,
          updatedBy: by,
        })
        .where(inArray(records.id, ids));
      const line = { revision: 2, action: 'undo', at, by, reason: row.reason } as const;
      const lines = ids.map((record) => ({ record, ...line, version: row.version }));
      await insertMany(client, recordHistory, lines);
      undone += ids.length;
      await note(job, { dealt: undone, undone }, tx);
      return lastId;
    });
    if (end === undefined) break;
    last = end;
  }
  await note(job, { state: 'undone', endedAt: clock() });
}
