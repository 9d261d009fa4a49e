import { ok } from '@yishi/policies';
import { and, desc, eq, lt } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { peopleBehind } from '../people/index.ts';
import type { Service } from '../support/index.ts';
import { cutPage, pageSize, readCursor, writeCursor } from '../support/index.ts';
import { editOf, openRow } from './design-rows.ts';

const { designEdits } = schema;

/** What was edited, newest first. */
export const listDesignEdits: Service<'listDesignEdits'> = async (call) => {
  const cursor = readCursor(call.query.cursor, ['count']);
  if (!cursor.ok) return cursor;
  const { db } = call.deps;
  const found = await openRow(call, db, call.params.id, 'read');
  if (!found.ok) return found;
  const row = found.value;
  const limit = pageSize(call.query.limit);
  const before = cursor.value?.[0] as number | undefined;
  const rows = await db
    .select()
    .from(designEdits)
    .where(
      and(
        eq(designEdits.design, row.id),
        ...(before === undefined ? [] : [lt(designEdits.seq, before)]),
      ),
    )
    .orderBy(desc(designEdits.seq))
    .limit(limit + 1);
  const behind = await peopleBehind(
    db,
    rows.map(({ by }) => by),
  );
  const page = cutPage(
    rows,
    limit,
    (each) => editOf(each, behind),
    ({ seq }) => writeCursor([seq]),
  );
  return ok(page);
};
