import { ok } from '@yishi/policies';
import { and, desc, eq, ilike, isNull, sql } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { cutPage, likeText, pageSize, readCursor, writeCursor } from '../support/index.ts';

const { cases, notices } = schema;

/** What was published, the latest first; no login. */
export const listNotices: Service<'listNotices'> = async (call) => {
  const { q, cursor, limit } = call.query;
  const size = pageSize(limit, 20, 50);
  const read = readCursor(cursor, ['at', 'text']);
  if (!read.ok) return read;
  const from = read.value;
  const rows = await call.deps.db
    .select({ notice: notices, number: cases.number })
    .from(notices)
    .innerJoin(cases, eq(cases.id, notices.case))
    .where(
      and(
        isNull(notices.withdrawnAt),
        isNull(cases.erasedAt),
        q?.trim() ? ilike(notices.title, `%${likeText(q.trim())}%`) : undefined,
        from
          ? sql`(${notices.publishedAt}, ${notices.id}) < (${from[0]}::timestamptz, ${from[1]})`
          : undefined,
      ),
    )
    .orderBy(desc(notices.publishedAt), desc(notices.id))
    .limit(size + 1);
  return ok(
    cutPage(
      rows,
      size,
      ({ notice: { id, title, publishedAt, until, unitName }, number }) => {
        return { id, title, publishedAt, until, unit: unitName, number };
      },
      ({ notice }) => writeCursor([notice.publishedAt, notice.id]),
    ),
  );
};
