import { canonicalJson } from '@yishi/forms';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Pool } from 'pg';
import { exclusively, rowsAsJson, schema, transact } from '../../db/index.ts';
import type { Deps } from '../support/index.ts';
import { inBackground } from '../support/index.ts';
import type { RecordIndex } from './record-content.ts';
import { recordIndex } from './record-content.ts';
import { registerKey } from './record-key.ts';
import { recordReader } from './record-reader.ts';
import type { OpenRegister } from './register-store.ts';

const { records, registers } = schema;

const batch = 500;

/**
 * Has records found by the columns and filters of the version in force, in the background, where
 * they were written by another, or by a program that found them otherwise.
 */
export function indexRegisters(deps: Deps): void {
  inBackground(deps, { work: 'indexing' }, () => work(deps));
}

async function work(deps: Deps): Promise<void> {
  for (const { key, version, indexed } of await deps.db.select().from(registers)) {
    if (deps.closing.aborted) return;
    const live = await deps.registers.get(version);
    if (indexed === live.indexHash) continue;
    await exclusively(deps.pool, { kind: 'register', id: key }, () => indexAll(deps, key, live));
  }
}

async function indexAll(deps: Deps, key: string, live: OpenRegister): Promise<void> {
  let after: string | undefined = '';
  while (after !== undefined) {
    if (deps.closing.aborted) return;
    after = await indexBatch(deps, key, live, after);
  }
  await deps.db
    .update(registers)
    .set({ indexed: live.indexHash })
    .where(and(eq(registers.key, key), eq(registers.version, live.hash)));
}

/** Gives the id of the last; a record that is changed meanwhile is found as it then is. */
async function indexBatch(
  deps: Deps,
  key: string,
  live: OpenRegister,
  after: string,
): Promise<string | undefined> {
  const rows = await deps.db
    .select()
    .from(records)
    .where(and(eq(records.register, key), gt(records.id, after)))
    .orderBy(asc(records.id))
    .limit(batch);
  const secret = await registerKey(deps.caseKeys, key);
  const tools = { register: live, kinds: deps.fieldKinds, key: secret };
  const read = await recordReader({ deps }, { key, live }, secret, rows);
  const other = rows.flatMap((row) => {
    // What was erased is found by nothing any more.
    if (row.salt === null) return [];
    const index = recordIndex(tools, read(row).data);
    const { title, sort, facets, ranges, tokens, search, named } = row;
    const was = { title, sort, facets, ranges, tokens, search, named };
    const { id, revision } = row;
    return canonicalJson(was) === canonicalJson({ ...index }) ? [] : [{ id, revision, ...index }];
  });
  if (other.length > 0) await writeIndex(deps.pool, other);
  return rows.at(-1)?.id;
}

async function writeIndex(
  pool: Pool,
  rows: readonly ({ id: string; revision: number } & RecordIndex)[],
): Promise<void> {
  await transact(pool, async (client) => {
    // In the order in which migrations and undos of imports hold records, too.
    await client.query('select from records where id = any($1::text[]) order by id for update', [
      rows.map(({ id }) => id),
    ]);
    await client.query(
      `update records as r set title = v.title, sort = v.sort, facets = v.facets,
         ranges = v.ranges, tokens = v.tokens, search = v.search, named = v.named
       from json_populate_recordset(null::records, $1) as v
       where r.id = v.id and r.revision = v.revision`,
      [rowsAsJson(rows)],
    );
  });
}
