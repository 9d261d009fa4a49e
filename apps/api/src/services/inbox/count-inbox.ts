import { instantOf, ok } from '@yishi/policies';
import { sql } from 'drizzle-orm';
import type { Service } from '../support/index.ts';
import { personOf, signInFirst, today, whoseBoxes } from '../support/index.ts';
import { ownRows } from './inbox-filter.ts';

/** Above this a count says no more than "many", and costs no more either. */
const most = 1000;

/** How many in each box; copies counts the unread ones. */
export const countInbox: Service<'countInbox'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  const owners = whoseBoxes(person, call.now);
  const dayEnd = instantOf(today(call), '24:00', call.deps.config.timeZone);
  const own = [person];
  const upTo = (rows: ReturnType<typeof sql>) => sql`(select count(*)::int from
    (select 1 from inbox i where ${rows} limit ${most}) as counted)`;
  const found = await call.deps.db.execute<Record<Counted, number>>(sql`
    select
      ${upTo(ownRows(owners, 'todo'))} as todo,
      ${upTo(sql`${ownRows(owners, 'todo')} and i.due_at < ${call.now}::timestamptz`)} as overdue,
      ${upTo(sql`${ownRows(owners, 'todo')} and i.due_at >= ${call.now}::timestamptz
        and i.due_at <= ${dayEnd}::timestamptz`)} as today,
      ${upTo(ownRows(owners, 'waiting'))} as waiting,
      ${upTo(ownRows(own, 'done'))} as done,
      ${upTo(ownRows(own, 'mine'))} as mine,
      ${upTo(sql`${ownRows(own, 'copies')} and i.read_at is null`)} as copies,
      (select count(*)::int from drafts d
        where d.person = ${person.id} and d.deleted_at is null) as drafts`);
  const row = found.rows[0];
  const zero = {
    todo: 0,
    overdue: 0,
    today: 0,
    waiting: 0,
    done: 0,
    mine: 0,
    copies: 0,
    drafts: 0,
  };
  return ok(row ?? zero);
};

type Counted = 'todo' | 'overdue' | 'today' | 'waiting' | 'done' | 'mine' | 'copies' | 'drafts';
