import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schema, transact } from '../../db/index.ts';
import type { ApiTest, Caller } from '../../http/testing/api-test.ts';
import { createApiTest } from '../../http/testing/api-test.ts';
import { householdData } from '../../../../../tests/support/household.ts';
import { until } from '../../../../../tests/api/support/until.ts';
import { systemCall } from '../support/index.ts';
import { indexRegisters } from './index-records.ts';
import type { OpenedRegister } from './open-register.ts';
import { writeBatch } from './write-batch.ts';

const params = { key: 'households' };
const fits = {
  use: ['own'],
  size: { from: 2, to: 2 },
  visited: { from: '2026-02-11', to: '2026-02-11' },
};

const isHouseholds = eq(schema.registers.key, 'households');

let api: ApiTest;
let worker: Caller;
let id: string;

beforeAll(async () => {
  api = await createApiTest();
  worker = await api.as('chenxiaoyan');
  const body = { data: householdData('迎江路99号101室') };
  ({ id } = await worker.must('POST /registers/{key}/records', { params, body }));
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

const found = async (filter: object): Promise<boolean> => {
  const query = { filter: JSON.stringify(filter), limit: '100' };
  const { items } = await worker.must('GET /registers/{key}/records', { params, query });
  return items.some((item) => item.id === id);
};

async function stored(): Promise<Record<string, unknown>> {
  const { rows } = await api.deps.pool.query<Record<string, unknown>>(
    'select facets, ranges, tokens, search, named, revision from records where id = $1',
    [id],
  );
  return rows[0] ?? {};
}

const isIndexed = async (): Promise<boolean> => {
  const [row] = await api.deps.db.select().from(schema.registers).where(isHouseholds);
  return row?.indexed != null;
};

test('a record that no index knows yet is found by its values, and by its index once it is there', async () => {
  expect(await isIndexed()).toBe(true);
  const before = await stored();
  expect(await found(fits)).toBe(true);
  await api.deps.pool.query(
    "update records set facets = '{}', ranges = '{}', tokens = '{}', search = '', named = ''",
  );
  expect(await found(fits)).toBe(false);
  await api.deps.pool.query('update registers set indexed = null');
  expect(await found(fits)).toBe(true);
  for (const other of [{ use: ['let'] }, { size: { from: 3 } }, { visited: { to: '2026-02-10' } }])
    expect(await found({ ...fits, ...other })).toBe(false);
  indexRegisters(api.deps);
  await until('all records are indexed', isIndexed);
  expect(await stored()).toEqual(before);
  expect(await found(fits)).toBe(true);
});

test('what an import adds by an older version is indexed afterwards', async () => {
  const [row] = await api.deps.db.select().from(schema.registers).where(isHouseholds);
  const live = await api.deps.registers.get(row?.version ?? '');
  const older = { key: 'households', live: { ...live, indexHash: 'older' } } as OpenedRegister;
  const call = systemCall<'listRecords'>(api.deps, {});
  const items = [{ data: householdData('迎江路77号'), unit: 'yingjiang_p1_l1' }];
  await transact(api.deps.pool, (client) =>
    writeBatch(call, { client }, older, items, { action: 'import' }),
  );
  expect(await isIndexed()).toBe(false);
  indexRegisters(api.deps);
  await until('all records are indexed', isIndexed);
});
