import type { MigrationStep } from '@yishi/forms';
import { setField } from '@yishi/forms';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiTest, Caller } from '../../apps/api/src/http/testing/api-test.ts';
import { createApiTest } from '../../apps/api/src/http/testing/api-test.ts';
import { resumeMigrations } from '../../apps/api/src/services/index.ts';
import { inFlight } from '../bench/statistics.ts';
import { shopsPack } from '../support/shops.ts';
import { publishPack } from './support/packs.ts';
import { until } from './support/until.ts';
import { formDesign } from '../support/form-design.ts';

const key = 'shops';
/** Two batches and a bit. */
const total = 430;

let api: ApiTest;
let admin: Caller;
let other: pg.Client;

beforeAll(async () => {
  api = await createApiTest();
  admin = await api.as('admin');
  await publishPack(admin, shopsPack(key));
  const worker = await api.as('chenxiaoyan');
  const write = (at: number) => async () => {
    const data = { 名称: `${at}号店`, 开业: '2026/4/1' };
    await worker.must('POST /registers/{key}/records', { params: { key }, body: { data } });
  };
  await inFlight(
    4,
    Array.from({ length: total }, (_, at) => write(at)),
  );
  other = new pg.Client({ connectionString: api.config.databaseUrl });
  await other.connect();
});
afterAll(async () => {
  await other.end();
  await api.stop();
  expect(api.bugs).toEqual([]);
});

/** Publishes that opening days are days from now on; gives the run that upgrades the records. */
async function publish(): Promise<string> {
  const design = await admin.must('POST /admin/designs', { body: { pack: key, form: key } });
  const params = { id: design.id };
  const operations = setField(formDesign(design).content, 'since', ['kind'], 'date');
  await admin.must('POST /admin/designs/{id}/edits', { params, body: { revision: 0, operations } });
  const step: MigrationStep = { type: 'convert', from: 'since', to: 'since', how: { by: 'text' } };
  const body = { revision: 1, steps: [step] };
  const { preview } = await admin.must('POST /admin/designs/{id}/preview', { params, body });
  const published = await admin.must('POST /admin/designs/{id}/publish', {
    params,
    body: { revision: 1, preview: preview ?? '' },
  });
  return published.migration ?? '';
}

const upgrades = async (): Promise<number[]> => {
  const { rows } = await other.query<{ count: string; records: string }>(
    `select count(*) as count, count(distinct record_id) as records from record_history
     where action = 'upgrade'`,
  );
  return [Number(rows[0]?.count), Number(rows[0]?.records)];
};

test('a run that loses its database in the middle is no failure: it is taken up, and does nothing twice', async () => {
  await other.query('begin');
  await other.query(
    'select 1 from records where register = $1 order by id desc limit 1 for update',
    [key],
  );
  const id = await publish();
  const read = () => admin.must('GET /admin/migrations/{id}', { params: { id } });
  await until('two batches', async () => (await read()).dealt === 400);
  await other.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await other.query('commit');
  await until('the database to be there again', () => read().then(Boolean, () => false));
  expect(await read()).toMatchObject({ state: 'upgrading', dealt: 400 });
  await resumeMigrations(api.deps);
  await until('the end', async () => (await read()).state === 'upgraded');
  expect(await read()).toMatchObject({ total, dealt: total, changed: total });
  expect(await upgrades()).toEqual([total, total]);
});
