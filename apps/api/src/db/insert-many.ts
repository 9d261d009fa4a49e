import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Queryable } from './queryable.ts';

/** JSON takes no bytes, and PostgreSQL no half of a character. */
const plain = (value: unknown): unknown =>
  Buffer.isBuffer(value)
    ? `\\x${value.toString('hex')}`
    : typeof value === 'string'
      ? value.toWellFormed()
      : value;

/** Rows as the one parameter of a statement; its text is the same for any number of them. */
export const rowsAsJson = (rows: readonly object[]): string =>
  JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]: [string, unknown]) => [name, plain(value)]),
      ),
    ),
    (_name, value: unknown) => plain(value),
  );

/**
 * Inserts rows that all have the same columns. A statement with a parameter for each value costs
 * more to put together and to plan than the rows cost to write.
 */
export async function insertMany<T extends PgTable>(
  db: Queryable,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key in first);
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ');
  const into = `"${getTableName(table)}"`;
  const json = rowsAsJson(
    rows.map((row) =>
      Object.fromEntries(columns.map(([key, { name }]) => [name, row[key as keyof typeof row]])),
    ),
  );
  await db.query(
    `insert into ${into} (${names})
     select ${names} from json_populate_recordset(null::${into}, $1)`,
    [json],
  );
}
