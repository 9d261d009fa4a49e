import type { Problem } from '@yishi/policies';
import { ok } from '@yishi/policies';
import { and, asc, eq, gt, or } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { registerKey } from '../registers/index.ts';
import type { Service } from '../support/index.ts';
import { cutPage, pageSize, readCursor, writeCursor } from '../support/index.ts';
import { openImport } from './open-import.ts';
import { staged } from './staged-cells.ts';

const { recordImportRows: rows } = schema;

/** Rows that are wrong or perhaps doubles, in the order of the file. */
export const listImportRows: Service<'listImportRows'> = async (call) => {
  const opened = await openImport(call, call.params);
  if (!opened.ok) return opened;
  const from = readCursor(call.query.cursor, ['count']);
  if (!from.ok) return from;
  const { id } = opened.value.row;
  const size = pageSize(call.query.limit, 50);
  const found = await call.deps.db
    .select()
    .from(rows)
    .where(
      and(
        eq(rows.import, id),
        or(eq(rows.faulty, true), gt(rows.alike, 0)),
        from.value ? gt(rows.row, from.value[0] as number) : undefined,
      ),
    )
    .orderBy(asc(rows.row))
    .limit(size + 1);
  const key = await registerKey(call.deps.caseKeys, opened.value.register.key);
  return ok(
    cutPage(
      found,
      size,
      ({ row, cells, problems, alike, record }) => ({
        row,
        cells: staged.openCells(key, id, row, cells).map((cell) => cell.slice(0, 200)),
        problems: (problems ?? []).map(told),
        ...{ alike, record },
      }),
      ({ row }) => writeCursor([row]),
    ),
  );
};

const told = ({ path, code, message, params }: Problem) => ({
  ...{ pointer: path, code, message },
  ...(params ? { params } : {}),
});
