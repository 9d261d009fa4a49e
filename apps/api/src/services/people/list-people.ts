import { ok } from '@yishi/policies';
import { sql } from 'drizzle-orm';
import type { Service } from '../support/index.ts';
import { cutPage, likeText, pageSize, readCursor, today, writeCursor } from '../support/index.ts';
import { readPeople } from './read-people.ts';

/** People by name, pinyin, initials or user name, in the order of their pinyin. */
export const listPeople: Service<'listPeople'> = async (call) => {
  const { q, unit, state, cursor, limit } = call.query;
  const size = pageSize(limit, 50);
  const text = likeText((q ?? '').trim().toLowerCase());
  const read = readCursor(cursor, ['text', 'text']);
  if (!read.ok) return read;
  const after = read.value;
  const conditions = [
    text === ''
      ? sql`true`
      : sql`(p.name ilike ${`%${text}%`} or p.pinyin like ${`${text}%`}
          or p.initials like ${`${text}%`} or a.username like ${`${text}%`})`,
    state ? sql`p.active = ${state === 'active'}` : sql`true`,
    unit
      ? sql`exists (select 1 from holdings h join units u on u.id = h.unit
          where h.person = p.id and u.path <@ (select path from units where id = ${unit}))`
      : sql`true`,
    after ? sql`(p.pinyin, p.id) > (${after[0]}, ${after[1]})` : sql`true`,
  ];
  const rows = await readPeople(call.deps.db, {
    where: sql.join(conditions, sql` and `),
    day: today(call),
    now: call.now,
    limit: size + 1,
  });
  return ok(
    cutPage(
      rows,
      size,
      ({ pinyin: _pinyin, ...person }) => person,
      (row) => writeCursor([row.pinyin, row.id]),
    ),
  );
};
