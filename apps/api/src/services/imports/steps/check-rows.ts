import type { KeyObject } from 'node:crypto';
import type { Problem } from '@yishi/policies';
import type { UnitFact } from '@yishi/workflows';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { PoolClient } from 'pg';
import { onConnection, schema, transact } from '../../../db/index.ts';
import { findUnit } from '../../../engine/index.ts';
import type { OpenedRegister } from '../../registers/index.ts';
import { checkRecord, openRegister, registerKey, uniqueTokens } from '../../registers/index.ts';
import type { Directory } from '../../directory/index.ts';
import { readDirectory } from '../../directory/index.ts';
import type { SheetField } from '../sheet-fields.ts';
import { dataOfRow, sheetFields } from '../sheet-fields.ts';
import { staged } from '../staged-cells.ts';
import type { ImportJob } from './job.ts';
import { breathe, note } from './job.ts';

const { recordImportRows: rows } = schema;

const batch = 200;

interface Tools {
  register: OpenedRegister;
  fields: ReadonlyMap<string, SheetField>;
  directory: Directory;
  key: KeyObject;
  units: (id: string) => Promise<UnitFact | undefined>;
  /** Values that stand in earlier rows of the file. */
  seen: Set<string>;
}

interface Checked {
  row: number;
  data: Buffer | null;
  problems: Problem[];
  faulty: boolean;
  alike: number;
}

/** Checks every row as if it were typed in, and looks for doubles in the register and in the file. */
export async function checkRows(job: ImportJob): Promise<void> {
  const { call, row } = job;
  const { deps } = call;
  const register = await openRegister(call, row.register);
  if (!register.ok) throw new Error('the register may not be seen any more');
  const tools: Tools = {
    register: register.value,
    fields: sheetFields(register.value.live, deps.fieldKinds),
    directory: await readDirectory(deps.db),
    key: await registerKey(deps.caseKeys, row.register),
    units: remembered((id) => findUnit(deps.pool, id)),
    seen: new Set(),
  };
  let [last, dealt, faulty, doubtful] = [0, 0, 0, 0];
  for (;;) {
    const found = await deps.db
      .select()
      .from(rows)
      .where(and(eq(rows.import, row.id), gt(rows.row, last)))
      .orderBy(asc(rows.row))
      .limit(batch);
    if (found.length === 0) break;
    const checked = await transact(deps.pool, async (client) => {
      const results: Checked[] = [];
      for (const each of found) results.push(await checkRow(job, tools, client, each));
      await countAlike(job, client, tools, results);
      await keep(client, row.id, results);
      return results;
    });
    last = found.at(-1)?.row ?? last;
    dealt += checked.length;
    faulty += checked.filter((each) => each.faulty).length;
    doubtful += checked.filter((each) => !each.faulty && each.alike > 0).length;
    await note(job, { dealt, faulty, doubtful });
    await breathe();
  }
  await note(job, { state: 'checked' });
}

interface CheckedWithTokens extends Checked {
  tokens?: string[];
}

async function checkRow(
  { call, row }: ImportJob,
  tools: Tools,
  client: PoolClient,
  stored: typeof rows.$inferSelect,
): Promise<CheckedWithTokens> {
  const { key, fields, directory, register, units } = tools;
  const cells = staged.openCells(key, row.id, stored.row, stored.cells);
  const kinds = call.deps.fieldKinds;
  const data = dataOfRow(cells, row.mapping ?? [], fields, { kinds, find: directory.find });
  const inside = { tx: onConnection(client), client };
  const checked = await checkRecord(call, inside, register, { data, act: 'write', units });
  if (!checked.ok) {
    const problems = checked.problems.slice(0, 20);
    return { row: stored.row, data: null, problems, faulty: true, alike: 0 };
  }
  return {
    row: stored.row,
    data: staged.sealRecord(key, row.id, stored.row, checked.value),
    ...{ problems: [], faulty: false, alike: 0 },
    tokens: uniqueTokens(register.live, key, checked.value.data),
  };
}

/** Rows alike to records that are there, or to rows before them. */
async function countAlike(
  { row }: ImportJob,
  client: PoolClient,
  { seen }: Tools,
  results: CheckedWithTokens[],
): Promise<void> {
  const all = results.flatMap(({ tokens }) => tokens ?? []);
  if (all.length === 0) return;
  const found = await client.query<{ tokens: string[] }>(
    `select tokens from records
     where register = $1 and state = 'live' and tokens && $2::text[]`,
    [row.register, all],
  );
  const taken = new Map<string, number>();
  for (const { tokens } of found.rows) {
    for (const token of tokens) taken.set(token, (taken.get(token) ?? 0) + 1);
  }
  for (const result of results) {
    for (const token of result.tokens ?? []) {
      result.alike += (taken.get(token) ?? 0) + (seen.has(token) ? 1 : 0);
      seen.add(token);
    }
  }
}

async function keep(client: PoolClient, id: string, results: readonly Checked[]): Promise<void> {
  const db = onConnection(client);
  const values = results.map(
    ({ row, data, problems, faulty, alike }) =>
      sql`(${row}::int, ${data}::bytea, ${JSON.stringify(problems)}::jsonb, ${faulty}::boolean, ${alike}::int)`,
  );
  await db.execute(sql`
    update record_import_rows as r
    set data = v.data, problems = v.problems, faulty = v.faulty, alike = v.alike
    from (values ${sql.join(values, sql`, `)}) as v (row, data, problems, faulty, alike)
    where r.import_id = ${id} and r.row = v.row`);
}

function remembered<T>(load: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (id) => {
    const loading = known.get(id) ?? load(id);
    known.set(id, loading);
    return loading;
  };
}
