import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { onConnection, schema, transact } from '../../db/index.ts';
import { dataOf, moveRecord, openBefore, registerKey } from '../registers/index.ts';
import type { Inside, Job } from './job.ts';
import type { StoodBefore } from './migrate-drafts.ts';

const { drafts, migrationItems, migrationRuns, records } = schema;

type Item = typeof migrationItems.$inferSelect;

const batch = 200;

/** Brings back what stood before, of those that nobody has changed since; the others are marked. */
export async function undoItems(job: Job): Promise<void> {
  const { pool, closing } = job.call.deps;
  for (;;) {
    if (closing.aborted) throw new Error('the process ends');
    const done = await transact(pool, async (client) => {
      const inside = { tx: onConnection(client), client };
      return undoBatch(job, inside);
    });
    if (!done) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function undoBatch(job: Job, inside: Inside): Promise<boolean> {
  const { tx } = inside;
  const { id: run } = job.row;
  const found = await tx
    .select()
    .from(migrationItems)
    .where(
      and(
        ...[eq(migrationItems.run, run), inArray(migrationItems.outcome, ['changed', 'noted'])],
        isNull(migrationItems.undo),
      ),
    )
    .orderBy(asc(migrationItems.id))
    .limit(batch);
  if (found.length === 0) return false;
  const back: string[] = [];
  for (const item of found) {
    const undone = item.record === null ? undoDraft : undoRecord;
    if (await undone(job, inside, item)) back.push(item.id);
  }
  const kept = found.map(({ id }) => id).filter((id) => !back.includes(id));
  for (const [undo, ids] of [['undone', back] as const, ['kept', kept] as const]) {
    if (ids.length === 0) continue;
    const these = and(eq(migrationItems.run, run), inArray(migrationItems.id, ids));
    await tx.update(migrationItems).set({ undo }).where(these);
  }
  await tx
    .update(migrationRuns)
    .set({
      undone: sql`${migrationRuns.undone} + ${back.length}`,
      kept: sql`${migrationRuns.kept} + ${kept.length}`,
    })
    .where(eq(migrationRuns.id, run));
  return true;
}

async function undoRecord(job: Job, { tx, client }: Inside, item: Item): Promise<boolean> {
  const { call } = job;
  const { revision, before } = item;
  const [row] = await tx.select().from(records).where(eq(records.id, item.id)).for('update');
  if (!row?.salt || revision === null || before === null || row.revision !== revision) return false;
  const secret = await registerKey(call.deps.caseKeys, row.register, client);
  const stood = openBefore(secret, { id: row.id, salt: row.salt }, { revision, before });
  await moveRecord({ ...call, now: call.deps.clock() }, tx, {
    ...{ row: { ...row, salt: row.salt }, secret, before: dataOf(secret, row), after: stood.data },
    from: await call.deps.registers.get(row.version),
    to: await call.deps.registers.get(stood.version),
    action: 'restore',
    ...(job.row.reason === null ? {} : { reason: job.row.reason }),
  });
  return true;
}

async function undoDraft(_job: Job, { tx }: Inside, item: Item): Promise<boolean> {
  const { revision, before } = item;
  if (revision === null || before === null) return false;
  const stood = JSON.parse(before.toString('utf8')) as StoodBefore;
  const back = await tx
    .update(drafts)
    .set({ ...stood, revision: revision + 1 })
    .where(
      and(
        ...[eq(drafts.id, item.id), eq(drafts.revision, revision)],
        ...[isNull(drafts.deletedAt), isNull(drafts.sendingAs)],
      ),
    )
    .returning({ id: drafts.id });
  return back.length > 0;
}
