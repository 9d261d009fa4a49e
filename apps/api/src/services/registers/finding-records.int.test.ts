import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema, transact } from '../../db/index.ts';
import type { ApiTest, Caller } from '../../http/testing/api-test.ts';
import { createApiTest } from '../../http/testing/api-test.ts';
import { householdData } from '../../../../../tests/support/household.ts';
import { until } from '../../../../../tests/api/support/until.ts';
import { systemCall } from '../support/index.ts';
import { indexRegisters } from './index-records.ts';
import type { OpenedRegister } from './open-register.ts';
import type { NewRecord } from './write-batch.ts';
import { writeBatch } from './write-batch.ts';

const params = { key: 'households' };
/** More than are walked past before indexes are asked. */
const total = 1_500;
const fits = {
  use: ['own'],
  size: { from: 2, to: 2 },
  visited: { from: '2026-02-11', to: '2026-02-11' },
};

const isHouseholds = eq(schema.registers.key, 'households');

let api: ApiTest;
let worker: Caller;
let admin: Caller;
let id: string;

beforeAll(async () => {
  api = await createApiTest();
  worker = await api.as('chenxiaoyan');
  admin = await api.as('admin');
  const body = { data: householdData('迎江路99号101室') };
  ({ id } = await worker.must('POST /registers/{key}/records', { params, body }));
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

async function inForce(): Promise<OpenedRegister> {
  const [row] = await api.deps.db.select().from(schema.registers).where(isHouseholds);
  return {
    key: 'households',
    live: await api.deps.registers.get(row?.version ?? ''),
  } as OpenedRegister;
}

const write = (register: OpenedRegister, items: NewRecord[]): Promise<string[]> =>
  transact(api.deps.pool, (client) =>
    writeBatch(systemCall<'listRecords'>(api.deps, {}), { client }, register, items, {
      action: 'import',
    }),
  );

const list = (person: Caller, query: Record<string, string>) =>
  person.must('GET /registers/{key}/records', { params, query: { ...query, limit: '100' } });

const found = async (filter: object): Promise<boolean> => {
  const { items } = await list(worker, { filter: JSON.stringify(filter) });
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
  const register = await inForce();
  const older = { ...register, live: { ...register.live, indexHash: 'older' } };
  await write(older, [{ data: householdData('迎江路77号'), unit: 'yingjiang_p1_l1' }]);
  expect(await isIndexed()).toBe(false);
  indexRegisters(api.deps);
  await until('all records are indexed', isIndexed);
});

async function listed(query: Record<string, string>): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = '';
  do {
    const page = await list(admin, { ...query, ...(cursor ? { cursor } : {}) });
    found.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor);
  return found;
}

const orders = { updated: 'updated_at desc, id desc', title: 'sort, id' } as const;

describe('pages of a long list', () => {
  /** Every second household has one member, every hundredth fifty, and one of them a thousand. */
  const sizeOf = (at: number): number =>
    at === total - 7 ? 1_000 : at % 100 === 0 ? 50 : at % 2 === 0 ? 1 : 3;

  beforeAll(async () => {
    const items = Array.from({ length: total }, (_, at) => {
      const data = householdData(`长路${at}号`);
      Object.assign(data['家庭成员'] ?? {}, { 家庭人口: sizeOf(at) });
      return { data, unit: 'yingjiang_p1_l1' };
    });
    await write(await inForce(), items);
  });

  test.each([
    ['many records', 1, 1],
    ['some records', 50, 50],
    ['one record, the last but few of all', 1_000, 1_000],
    ['no record', 2_000, 3_000],
    ['all records', 0, 5_000],
  ])('of %s hold each of them once, in both orders', async (_name, from, to) => {
    for (const sort of ['updated', 'title'] as const) {
      const { rows } = await api.deps.pool.query<{ id: string }>(
        `select id from records where register = 'households' and state = 'live'
           and (data #>> '{家庭成员,家庭人口}')::int between $1 and $2
         order by ${orders[sort]}`,
        [from, to],
      );
      const filter = JSON.stringify({ size: { from, to } });
      expect(await listed({ filter, sort })).toEqual(rows.map(({ id }) => id));
    }
  });
});
