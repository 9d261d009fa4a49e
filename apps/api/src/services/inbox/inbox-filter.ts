import type { Result } from '@yishi/policies';
import { addDays, instantOf, ok } from '@yishi/policies';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import type { Call } from '../support/index.ts';
import { likeText, readCursor, today } from '../support/index.ts';
import type { BoxOwner } from '../support/index.ts';

/** Rows of `inbox i` in these boxes; a task that somebody else claimed is not one's own any more. */
export function ownRows(owners: readonly BoxOwner[], box: string): SQL {
  const each = owners.map(({ id, procedures }) =>
    procedures
      ? sql`(i.person_id = ${id} and i.procedure = any(${sql.param(procedures)}::text[]))`
      : sql`i.person_id = ${id}`,
  );
  const people = each.length === 1 ? (each[0] ?? sql`false`) : sql`(${sql.join(each, sql` or `)})`;
  const free =
    box === 'todo' || box === 'waiting'
      ? sql`and (i.claimed_by is null or i.claimed_by = i.person_id)`
      : sql``;
  return sql`${people} and i.box = ${box} ${free}`;
}

/** End of the day so many days from today, in the installation's zone. */
function endOfDay(call: Call<'listInbox'>, days: number): string {
  return instantOf(addDays(today(call), days), '24:00', call.deps.config.timeZone);
}

/** The filters of a list, as conditions on `inbox i`. */
export function inboxFilters(call: Call<'listInbox'>): SQL {
  const { q, procedure, unit, due } = call.query;
  const conditions: SQL[] = [];
  if (q?.trim()) conditions.push(sql`i.search ilike ${`%${likeText(q.trim())}%`}`);
  if (procedure) conditions.push(sql`i.procedure = ${procedure}`);
  if (unit) {
    conditions.push(sql`i.unit in (select u.id from units u
      where u.path <@ (select path from units where id = ${unit}))`);
  }
  if (due === 'overdue') conditions.push(sql`i.due_at < ${call.now}::timestamptz`);
  if (due === 'today') conditions.push(sql`i.due_at <= ${endOfDay(call, 0)}::timestamptz`);
  if (due === 'week') conditions.push(sql`i.due_at <= ${endOfDay(call, 6)}::timestamptz`);
  return conditions.length > 0 ? sql`and ${sql.join(conditions, sql` and `)}` : sql``;
}

/** Order of a list and where its page begins. */
export function inboxOrder(call: Call<'listInbox'>): Result<{ after: SQL; order: SQL }> {
  const { sort, cursor } = call.query;
  const read = readCursor(cursor, [sort === 'due' ? 'at?' : 'at', 'row']);
  if (!read.ok) return read;
  const from = read.value;
  if (sort !== 'due') {
    const after = from ? sql`and (i.at, i.id) < (${from[0]}::timestamptz, ${from[1]})` : sql``;
    return ok({ after, order: sql`i.at desc, i.id desc` });
  }
  const order = sql`i.due_at asc nulls last, i.id asc`;
  if (!from) return ok({ after: sql``, order });
  const [due, id] = from;
  const after =
    due === null
      ? sql`and i.due_at is null and i.id > ${id}`
      : sql`and ((i.due_at, i.id) > (${due}::timestamptz, ${id}) or i.due_at is null)`;
  return ok({ after, order });
}
