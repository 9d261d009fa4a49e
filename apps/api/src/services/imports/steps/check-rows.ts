import type { KeyObject } from 'node:crypto';
import type { Problem } from '@yishi/policies';
import type { UnitFact } from '@yishi/workflows';
import type { PoolClient } from 'pg';
import { onConnection, rowsAsJson, transact } from '../../../db/index.ts';
import { findUnit } from '../../../engine/index.ts';
import type { Directory } from '../../directory/index.ts';
import { readDirectory } from '../../directory/index.ts';
import type { OpenedRegister } from '../../registers/index.ts';
import { checkRecord, openRegister, registerKey, uniqueTokens } from '../../registers/index.ts';
import { applicantUnit } from '../../start/index.ts';
import { personOf } from '../../support/index.ts';
import type { SheetField } from '../sheet-fields.ts';
import { dataOfRow, sheetFields } from '../sheet-fields.ts';
import { staged } from '../staged-cells.ts';
import type { StagedRow } from './batches.ts';
import { batchesOf, createFollower, mapBreathing } from './batches.ts';
import { countAlike } from './count-alike.ts';
import type { ImportJob } from './job.ts';
import { note } from './job.ts';

interface Tools {
  register: OpenedRegister;
  fields: ReadonlyMap<string, SheetField>;
  directory: Directory;
  key: KeyObject;
  units: (id: string) => Promise<UnitFact | undefined>;
  /** To which records belong where no column says so. */
  unit: string | undefined;
}

interface Checked {
  row: number;
  data: Buffer | null;
  problems: Problem[];
  faulty: boolean;
  alike: number;
  tokens: string[];
}

/** Checks every row as if it were typed in, and looks for doubles in the register and in the file. */
export async function checkRows(job: ImportJob): Promise<void> {
  const { call, row } = job;
  const { pool } = call.deps;
  const tools = await toolsOf(job);
  /** Values that stand in earlier rows of the file. */
  const seen = new Set<string>();
  let [dealt, faulty, doubtful] = [0, 0, 0];
  // The database looks for doubles and keeps these while the next are checked.
  const keeping = createFollower();
  for await (const found of batchesOf(job, 'all')) {
    const checked = await mapBreathing(found, (each) => checkRow(job, tools, each));
    await keeping.follow(() =>
      transact(pool, async (client) => {
        await countAlike(client, { register: row.register, seen }, checked);
        await keep(client, row.id, checked);
        dealt += checked.length;
        faulty += checked.filter((each) => each.faulty).length;
        doubtful += checked.filter((each) => !each.faulty && each.alike > 0).length;
        await note(job, { dealt, faulty, doubtful }, onConnection(client));
      }),
    );
  }
  await keeping.end();
  await note(job, { state: 'checked' });
}

async function toolsOf({ call, row }: ImportJob): Promise<Tools> {
  const { db, pool, fieldKinds, caseKeys } = call.deps;
  const register = await openRegister(call, row.register);
  if (!register.ok) throw new Error('the register may not be seen any more');
  const person = personOf(call.actor);
  return {
    register: register.value,
    fields: sheetFields(register.value.live, fieldKinds),
    directory: await readDirectory(db),
    key: await registerKey(caseKeys, row.register),
    units: remembered((id) => findUnit(pool, id)),
    unit: person && (await applicantUnit(pool, person))?.id,
  };
}

async function checkRow(
  { call, row }: ImportJob,
  { key, fields, directory, register, units, unit }: Tools,
  stored: StagedRow,
): Promise<Checked> {
  const { db, pool, fieldKinds: kinds } = call.deps;
  const cells = staged.openCells(key, row.id, stored.row, stored.cells);
  const data = dataOfRow(cells, row.mapping ?? [], fields, { kinds, find: directory.find });
  const inside = { tx: db, client: pool };
  const sent = { data, act: 'write' as const, units, ...(unit ? { unit } : {}) };
  const checked = await checkRecord(call, inside, register, sent);
  if (!checked.ok) {
    const problems = checked.problems.slice(0, 20);
    return { row: stored.row, data: null, problems, faulty: true, alike: 0, tokens: [] };
  }
  return {
    row: stored.row,
    data: staged.sealRecord(key, row.id, stored.row, checked.value),
    ...{ problems: [], faulty: false, alike: 0 },
    tokens: uniqueTokens(register.live, key, checked.value.data),
  };
}

async function keep(client: PoolClient, id: string, results: readonly Checked[]): Promise<void> {
  const given = results.map(({ row, data, problems, faulty, alike }) => {
    return { row, data, problems, faulty, alike };
  });
  await client.query(
    `update record_import_rows as r
     set data = v.data, problems = v.problems, faulty = v.faulty, alike = v.alike
     from json_to_recordset($2)
       as v (row int, data bytea, problems jsonb, faulty boolean, alike int)
     where r.import_id = $1 and r.row = v.row`,
    [id, rowsAsJson(given)],
  );
}

function remembered<T>(load: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (id) => {
    const loading = known.get(id) ?? load(id);
    known.set(id, loading);
    return loading;
  };
}
