import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { exclusively, schema } from '../../db/index.ts';
import type { Call, Deps, RouteName } from '../support/index.ts';
import { inBackground, systemCall, wasCutOff } from '../support/index.ts';
import type { Job, RunRow } from './job.ts';
import { migrateDrafts, oldBundles } from './migrate-drafts.ts';
import { migrateRecords, oldVersions } from './migrate-records.ts';
import { settleLost } from './settle-lost.ts';
import { targetsOf, type Targets } from './targets.ts';
import { undoItems } from './undo-items.ts';

const { drafts, migrationRuns, records } = schema;

const ends = { trying: 'tried', upgrading: 'upgraded', undoing: 'undone' } as const;
type UnderWay = keyof typeof ends;
const underWay = Object.keys(ends) as UnderWay[];

/** Goes on with a run in the background; what a process left half done another takes up. */
export function runMigration(deps: Deps, id: string): void {
  if (deps.closing.aborted) return;
  inBackground(deps, { migration: id }, () => work(deps, id));
}

/** Runs that a process left half done, when it ended or lost its database. */
export async function resumeMigrations(deps: Deps): Promise<void> {
  const rows = await deps.db
    .select({ id: migrationRuns.id })
    .from(migrationRuns)
    .where(inArray(migrationRuns.state, underWay));
  for (const { id } of rows) runMigration(deps, id);
}

/** One process at a time works on a run. */
const work = (deps: Deps, id: string): Promise<void> =>
  exclusively(deps.pool, { kind: 'migration', id }, () => takeRun(deps, id));

async function takeRun(deps: Deps, id: string): Promise<void> {
  const [row] = await deps.db.select().from(migrationRuns).where(eq(migrationRuns.id, id));
  const state = row && underWay.find((each) => each === row.state);
  if (!row || !state) return;
  const job: Job = { call: await callOf(deps, row), row };
  const end = (changes: Partial<RunRow>) =>
    deps.db
      .update(migrationRuns)
      .set({ ...changes, endedAt: deps.clock() })
      .where(eq(migrationRuns.id, id));
  try {
    if (state === 'undoing') await undoItems(job);
    else await goOver(job);
    await end({ state: ends[state] });
  } catch (error) {
    if (wasCutOff(deps, error)) return;
    deps.log.error({ migration: id, error: String(error) }, 'bug');
    await end({ state: 'failed', reason: 'internal' });
  }
}

/** What is done is in the name of who asked for it. */
async function callOf(deps: Deps, { by }: RunRow): Promise<Call<RouteName>> {
  const call = systemCall<RouteName>(deps, {});
  return { ...call, actor: (await deps.persons.get(by)) ?? call.actor };
}

/** Registers first, then drafts, each in the order of their keys: so the cursor says what is done. */
async function goOver(job: Job): Promise<void> {
  const targets = await targetsOf(job.call, job.row);
  if (job.row.cursor === null) await count(job, targets);
  const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
  if (job.row.state === 'upgrading')
    for (const target of targets.registers) await settleLost(job, target, targets.declared);
  for (const target of targets.registers.toSorted(byKey))
    await migrateRecords(job, target, targets.declared);
  for (const target of targets.procedures.toSorted(byKey))
    await migrateDrafts(job, target, targets.declared);
}

async function count(job: Job, { registers, procedures, declared }: Targets): Promise<void> {
  const { db } = job.call.deps;
  let total = 0;
  for (const target of registers) {
    const old = [...oldVersions(target, declared).keys()];
    if (old.length === 0) continue;
    const these = [eq(records.register, target.key), inArray(records.version, old)];
    total += await db.$count(records, and(...these, isNotNull(records.salt)));
  }
  for (const target of procedures) {
    const old = [...oldBundles(target, declared).keys()];
    if (old.length === 0) continue;
    const these = [
      ...[eq(drafts.procedure, target.key), inArray(drafts.bundle, old)],
      eq(drafts.form, target.form.form),
    ];
    const open = [isNull(drafts.case), isNull(drafts.deletedAt), isNull(drafts.sendingAs)];
    total += await db.$count(drafts, and(...these, ...open));
  }
  const [row] = await db
    .update(migrationRuns)
    .set({ total: sql`${total}` })
    .where(eq(migrationRuns.id, job.row.id))
    .returning();
  if (row) job.row = row;
}
