import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { builtInFieldKinds, createFieldKinds } from '@yishi/forms';
import type { Client } from 'pg';
import { connect } from '../../../apps/api/src/db/index.ts';
import { demoHouseholds } from '../../../apps/api/src/demo/record-data.ts';
import { createCaseKeys, openKeyring } from '../../../apps/api/src/engine/keys/index.ts';
import { createRegisterStore } from '../../../apps/api/src/services/registers/index.ts';
import { recordContent } from '../../../apps/api/src/services/registers/record-content.ts';
import {
  newSalt,
  recordKey,
  registerKey,
  sealData,
} from '../../../apps/api/src/services/registers/record-key.ts';

export const register = 'households';

/** Different households; each stands in the register several times, sealed anew every time. */
const different = 20_000;
const batch = 5_000;
const gin = ['facets', 'ranges', 'tokens', 'search', 'named'] as const;

export interface Store {
  databaseUrl: string;
  dataDir: string;
}

/** Adds records until there are so many; written as the product writes them, only faster. */
export async function fill(client: Client, store: Store, from: number, to: number): Promise<void> {
  const { pool, db, close } = connect(store.databaseUrl, { max: 2 });
  try {
    const keys = createCaseKeys(pool, await openKeyring(pool, join(store.dataDir, 'keys')));
    const key = await registerKey(keys, register);
    const kinds = createFieldKinds(builtInFieldKinds);
    const { rows } = await client.query<{ version: string }>(
      'select version from registers where key = $1',
      [register],
    );
    const version = rows[0]?.version ?? '';
    const open = await createRegisterStore(db, kinds).get(version);
    const data = demoHouseholds(Math.min(different, to - from));
    const made = data.map((each) =>
      recordContent({ register: open, kinds, key }, { id: '', salt: newSalt() }, each),
    );
    await client.query(`create temp table bench_made (no int primary key, title text, sort text,
      data jsonb, facets text[], ranges bigint[], tokens text[], search text, named text, unit text)`);
    const lines = made.map((each, no) => {
      const { title, sort, data: clear, facets, ranges, tokens, search, named } = each;
      const unit = (data[no] as { 住房: { 片区楼栋: string } }).住房.片区楼栋;
      return { no, title, sort, data: clear, facets, ranges, tokens, search, named, unit };
    });
    await client.query(
      'insert into bench_made select * from jsonb_populate_recordset(null::bench_made, $1)',
      [JSON.stringify(lines)],
    );
    const large = to - from > batch * 10;
    const indexes = large ? await dropIndexes(client) : [];
    for (let at = from; at < to; at += batch) {
      const own = Array.from({ length: Math.min(batch, to - at) }, (_, index) => {
        const no = (at + index) % made.length;
        const [id, salt] = [randomUUID(), newSalt()];
        const sealed = sealData(recordKey(key, salt), id, data[no] ?? {});
        return { no, id, salt, sealed, n: at + index };
      });
      await client.query(insert, [
        ...(['no', 'id', 'salt', 'sealed', 'n'] as const).map((name) =>
          own.map((each) => each[name]),
        ),
        ...[register, version],
      ]);
    }
    for (const index of indexes) await client.query(index);
    await client.query('drop table bench_made');
    await client.query('vacuum (analyze) records, record_history');
  } finally {
    await close();
  }
}

const insert = `
  with made as (
    insert into records (id, register, version, title, sort, data, sealed, salt, facets, ranges, tokens,
      search, named, unit, created_at, created_by, updated_at, updated_by)
    select o.id, $6, $7, m.title, m.sort, m.data, o.sealed, o.salt, m.facets, m.ranges, m.tokens,
      m.search, m.named, m.unit, o.at, 'system', o.at, 'system'
    from (select no, id, salt, sealed, timestamptz '2026-01-01' - n * interval '20 seconds' as at
      from unnest($1::int[], $2::text[], $3::bytea[], $4::bytea[], $5::int[])
        as given (no, id, salt, sealed, n)) o
    join bench_made m using (no)
    returning id, created_at)
  insert into record_history (record_id, revision, action, at, by, version)
  select id, 1, 'create', created_at, 'system', $7 from made`;

/** Indexes of words are built at once when all is there; gives the statements that build them. */
async function dropIndexes(client: Client): Promise<string[]> {
  const names = gin.map((column) => `records_${column}`);
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    'select indexname, indexdef from pg_indexes where indexname = any($1::text[])',
    [names],
  );
  await client.query("set maintenance_work_mem = '1GB'");
  for (const { indexname } of rows) await client.query(`drop index ${indexname}`);
  return rows.map(({ indexdef }) => indexdef);
}
