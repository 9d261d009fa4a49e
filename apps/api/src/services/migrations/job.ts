import { eq } from 'drizzle-orm';
import type { PoolClient } from 'pg';
import { onConnection, schema, transact, type Tx } from '../../db/index.ts';
import type { Call, RouteName } from '../support/index.ts';

const { migrationItems, migrationRuns } = schema;

export type RunRow = typeof migrationRuns.$inferSelect;
export type ItemRow = typeof migrationItems.$inferInsert;
type Counts = Pick<RunRow, 'dealt' | 'same' | 'changed' | 'noted' | 'stopped'>;
export type Outcome = Exclude<keyof Counts, 'dealt'>;

/** A run at work: in whose name, and how far it is. */
export interface Job {
  call: Call<RouteName>;
  row: RunRow;
}

export interface Inside {
  tx: Tx;
  client: PoolClient;
}

/** What became of one entry, and what is kept of it. */
export interface Dealt {
  outcome: Outcome;
  item?: ItemRow;
}

/** The entries of one target, in the order of their ids. */
interface Walk<Row> {
  /** Says with an id how far the run is; targets are walked in the order of their names. */
  name: string;
  /** The next entries after an id, held for the transaction. */
  next(inside: Inside, after: string): Promise<Row[]>;
  one(inside: Inside, row: Row): Promise<Dealt>;
}

/** Entries to a transaction. */
export const batchSize = 200;

/** Goes over a target batch by batch, from where the run stands. */
export async function walk<Row extends { id: string }>(job: Job, target: Walk<Row>): Promise<void> {
  const { name } = target;
  const [at = '', id = ''] = job.row.cursor?.split('/') ?? [];
  if (at > name) return;
  let after: string | undefined = at === name ? id : '';
  while (after !== undefined) {
    if (job.call.deps.closing.aborted) throw new Error('the process ends');
    after = await takeBatch(job, target, after);
    // Requests get their turn between two batches.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** One batch, with how far the run is, in one transaction; gives its last id. */
async function takeBatch<Row extends { id: string }>(
  job: Job,
  { name, next, one }: Walk<Row>,
  after: string,
): Promise<string | undefined> {
  const made = await transact(job.call.deps.pool, async (client) => {
    const inside = { tx: onConnection(client), client };
    const rows = await next(inside, after);
    const last = rows.at(-1)?.id;
    if (last === undefined) return undefined;
    const dealt: Dealt[] = [];
    for (const row of rows) dealt.push(await one(inside, row));
    const items = dealt.flatMap(({ item }) => item ?? []);
    if (items.length > 0) await inside.tx.insert(migrationItems).values(items);
    const progress = { ...counted(job.row, dealt), cursor: `${name}/${last}` };
    await inside.tx.update(migrationRuns).set(progress).where(eq(migrationRuns.id, job.row.id));
    return { last, progress };
  });
  if (!made) return undefined;
  job.row = { ...job.row, ...made.progress };
  return made.last;
}

function counted(row: RunRow, dealt: readonly Dealt[]): Counts {
  const count = (outcome: Outcome) =>
    row[outcome] + dealt.filter((each) => each.outcome === outcome).length;
  return {
    dealt: row.dealt + dealt.length,
    same: count('same'),
    changed: count('changed'),
    noted: count('noted'),
    stopped: count('stopped'),
  };
}
