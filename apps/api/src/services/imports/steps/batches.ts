import { and, asc, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import { schema } from '../../../db/index.ts';
import type { ImportJob } from './job.ts';

const { recordImportRows: rows } = schema;

export type StagedRow = typeof rows.$inferSelect;

/** So many rows to a statement and a transaction. */
const batch = 1_000;

/** Rows of a file in its order, so many at once; the next are fetched while these are worked on. */
export async function* batchesOf(
  { call, row }: ImportJob,
  which: 'all' | 'to-write',
): AsyncIterable<StagedRow[]> {
  const wanted =
    which === 'all'
      ? undefined
      : and(eq(rows.faulty, false), isNull(rows.record), isNotNull(rows.data));
  const after = (last: number): Promise<StagedRow[]> =>
    call.deps.db
      .select()
      .from(rows)
      .where(and(eq(rows.import, row.id), gt(rows.row, last), wanted))
      .orderBy(asc(rows.row))
      .limit(batch);
  let found = await after(0);
  for (let last = found.at(-1); last; last = found.at(-1)) {
    const next = after(last.row);
    // Whoever stops in the middle does not wait for it any more.
    next.catch(() => undefined);
    yield found;
    found = await next;
  }
}

/** Rows after which requests get their turn. */
const chunk = 50;

/** Works out one after the other, and lets requests through in between. */
export async function mapBreathing<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R> | R,
): Promise<R[]> {
  const results: R[] = [];
  for (const [at, item] of items.entries()) {
    if (at % chunk === 0) await breathe();
    results.push(await work(item));
  }
  return results;
}

/** Lets requests through between two pieces of work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Does one thing after the other behind whoever gives it, who is never more than one ahead. */
export function createFollower(): {
  follow(work: () => Promise<void>): Promise<void>;
  end(): Promise<void>;
} {
  let under: Promise<void> = Promise.resolve();
  return {
    async follow(work) {
      await under;
      under = work();
      // Told where it is waited for.
      under.catch(() => undefined);
    },
    end: () => under,
  };
}
