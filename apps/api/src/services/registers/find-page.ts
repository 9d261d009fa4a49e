import type { FormData } from '@yishi/forms';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { onConnection, transact } from '../../db/index.ts';
import type { Deps } from '../support/index.ts';
import type { RecordConditions } from './record-conditions.ts';

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
  lost: boolean;
  unit: string;
  unitName: string;
  unitPath: string;
  createdBy: string;
  updatedAt: string;
}

export const listedColumns = sql`r.id, r.title, r.sort, r.state, r.version, r.data, r.sealed, r.salt,
  r.locked_at is not null as locked, r.lost is not null as lost, r.unit, u.name as "unitName", u.path::text as "unitPath",
  r.created_by as "createdBy", r.updated_at as "updatedAt"`;

type Place = [text: string, id: string];

const orders = {
  title: {
    by: sql`r.sort, r.id`,
    after: ([sort, id]: Place) => sql`(r.sort, r.id) > (${sort}, ${id})`,
  },
  updated: {
    by: sql`r.updated_at desc, r.id desc`,
    after: ([at, id]: Place) => sql`(r.updated_at, r.id) < (${at}::timestamptz, ${id})`,
  },
};

interface Page {
  register: string;
  state: ListedRow['state'];
  conditions: RecordConditions;
  order: keyof typeof orders;
  /** Where the page before ended. */
  after: Place | undefined;
  count: number;
}

/** Records that are looked at in the order of the list before indexes are asked. */
const [near, far] = [1_000, 8_000];
/** Records that are taken from indexes at most. */
const gathered = 20_000;

/**
 * The next records of a list. What many records have is soon found by walking along the list, what
 * few have by indexes; the planner cannot know which it is where conditions hang together, and a
 * wrong guess costs seconds of a million records. So the walk is short, and then indexes are asked.
 */
export async function findPage(deps: Pick<Deps, 'db' | 'pool'>, page: Page): Promise<ListedRow[]> {
  const first = await walk(deps.db, page, near);
  if (first.length >= page.count) return first;
  // If the far ones are like the near ones, is there a page among them?
  const promising = first.length * far >= page.count * near;
  const second = promising ? await walk(deps.db, page, far) : first;
  if (second.length >= page.count) return second;
  // So many, and yet none at the beginning: what is left is to walk until there is a page.
  return (await gather(deps, page)) ?? walk(deps.db, page);
}

async function walk(
  db: Tx,
  { register, state, conditions, order, after, count }: Page,
  width?: number,
): Promise<ListedRow[]> {
  const { by } = orders[order];
  const within = width === undefined ? sql`` : sql`limit ${width}`;
  const found = await db.execute<ListedRow>(sql`
    with r as (
      select r.* from (
        select r.* from records r
        where r.register = ${register} and r.state = ${state} ${beyond(order, after)}
        order by ${by} ${within}) as r
      where ${conditions.exact} order by ${by} limit ${count})
    select ${listedColumns} from r join units u on u.id = r.unit order by ${by}`);
  return found.rows;
}

/**
 * All that fit, of which the first are kept: planned for these very values, without the order.
 * Undefined where they are too many.
 */
const gather = (
  { pool }: Pick<Deps, 'pool'>,
  { conditions, order, after, count }: Page,
): Promise<ListedRow[] | undefined> =>
  transact(pool, async (client) => {
    await client.query('set local plan_cache_mode = force_custom_plan');
    const { by } = orders[order];
    const found = await onConnection(client).execute<ListedRow & { fitting: number }>(sql`
      with fitting as materialized (
        select r.id, r.sort, r.updated_at from records r
        where ${conditions.found} ${beyond(order, after)} limit ${gathered}),
      first as (select r.id from fitting r order by ${by} limit ${count})
      select ${listedColumns}, (select count(*)::int from fitting) as fitting
      from first join records r on r.id = first.id
      join units u on u.id = r.unit order by ${by}`);
    return found.rows[0]?.fitting === gathered ? undefined : found.rows;
  });

const beyond = (order: keyof typeof orders, after: Place | undefined): SQL =>
  after ? sql`and ${orders[order].after(after)}` : sql``;
