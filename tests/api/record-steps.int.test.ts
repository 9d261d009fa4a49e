import type { OpenIncident, RecordItem, RecordView } from '@yishi/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createApiTest,
  type ApiTest,
  type Caller,
} from '../../apps/api/src/http/testing/api-test.ts';
import { registerConnector } from '../../apps/api/src/services/index.ts';
import { until } from '../support/product.ts';
import { complete } from './support/cases.ts';
import { ledgerPack } from './support/ledger.ts';
import { publishPack } from './support/packs.ts';

const register = 'things';
const params = { key: register };

let api: ApiTest;
let worker: Caller;
let admin: Caller;
/** Thrown once, after the register has written: as a worker that dies before it can commit. */
let dies = false;

beforeAll(async () => {
  api = await createApiTest();
  const connector = registerConnector(api.deps);
  await api.startWorker({
    connectors: [
      {
        ...connector,
        within: async (...given) => {
          const result = await connector.within(...given);
          if (!dies) return result;
          dies = false;
          throw new Error('the worker died');
        },
      },
    ],
  });
  [worker, admin] = await Promise.all([api.as('chenxiaoyan'), api.as('admin')]);
  await publishPack(admin, ledgerPack);
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

interface Started {
  caseId: string;
  number: string;
}

async function start(data: object): Promise<Started> {
  const draft = await worker.must('POST /drafts', { body: { procedure: 'ledger' } });
  const { revision } = await worker.must('PUT /drafts/{id}', {
    params: { id: draft.id },
    body: { data, revision: draft.revision },
  });
  return worker.must('POST /cases', { body: { draft: draft.id, revision } });
}

const view = ({ caseId }: Started) => worker.must('GET /cases/{id}', { params: { id: caseId } });
const ended = (of: Started) =>
  until(`the end of ${of.number}`, 30, async () => {
    const { phase, outcome } = await view(of);
    return phase === 'running' ? undefined : `${phase} ${outcome ?? ''}`;
  });
const incident = ({ caseId }: Started) =>
  until('the incident', 30, async () => {
    const { items } = await admin.must('GET /operations/incidents');
    return items.find((item: OpenIncident) => item.caseId === caseId);
  });
const resolve = (found: OpenIncident, body: object) =>
  admin.must('POST /operations/incidents/{caseId}/{incidentId}', {
    params: { caseId: found.caseId, incidentId: found.id },
    body,
  });
const called = async (编号: string): Promise<RecordItem[]> => {
  const { items } = await worker.must('GET /registers/{key}/records', {
    params,
    query: { q: 编号 },
  });
  return items;
};
const read = (id: string): Promise<RecordView> =>
  worker.must('GET /registers/{key}/records/{id}', { params: { key: register, id } });
const history = async (id: string) => {
  const of = { key: register, id };
  return (await worker.must('GET /registers/{key}/records/{id}/history', { params: of })).items;
};
const create = (编号: string, 数量 = 3) => ({ 做法: 'create', 名称: `物品${编号}`, 编号, 数量 });

/** A record that a case has written. */
async function written(编号: string): Promise<{ id: string; of: Started }> {
  const of = await start(create(编号));
  await ended(of);
  const [one] = await called(编号);
  if (!one) throw new Error('nothing was written');
  return { id: one.id, of };
}
const pick = (id: string, 编号: string) => ({ register, record: id, title: `物品${编号}` });

describe('a step that writes to a register', () => {
  test('adds a record for the unit of the applicant; its history names the case and the step', async () => {
    const { id, of } = await written('A1');
    const record = await read(id);
    expect(record.data).toEqual({ 名称: '物品A1', 编号: 'A1', 数量: 3 });
    expect(record.unit.id).toBe('yingjiang');
    expect(await history(id)).toMatchObject([
      {
        action: 'create',
        by: null,
        from: { case: of.caseId, number: of.number, step: { 'zh-CN': '台账new' } },
      },
    ]);
  });

  test('what it came to stands on the case, and the timeline says it', async () => {
    const { id, of } = await written('A2');
    const at = { params: { id: of.caseId } };
    const { items: results } = await worker.must('GET /cases/{id}/results', at);
    expect(results).toMatchObject([
      { kind: 'record', result: { found: true, record: { record: id }, values: { 数量: 3 } } },
    ]);
    const { items } = await worker.must('GET /cases/{id}/timeline', at);
    expect(items.map(({ code }) => code)).toContain('record.created');
  });

  test('changes a chosen record: what is not named stays, and who changed it is the case', async () => {
    const { id } = await written('B1');
    const of = await start({ 做法: 'change', 数量: 9, 物品: pick(id, 'B1') });
    await ended(of);
    expect((await read(id)).data).toEqual({ 名称: '物品B1', 编号: 'B1', 数量: 9 });
    const [latest] = await history(id);
    expect(latest).toMatchObject({ action: 'change', from: { number: of.number } });
    expect(latest?.changes).toMatchObject([{ field: 'count', before: 3, after: 9 }]);
  });

  test('a value that the case does not have is cleared', async () => {
    const { id } = await written('B2');
    await ended(await start({ 做法: 'change', 物品: pick(id, 'B2') }));
    expect((await read(id)).data).toEqual({ 名称: '物品B2', 编号: 'B2' });
  });

  test('finds a record by what stands once, and later steps go by it', async () => {
    await written('C1');
    expect(await ended(await start({ 做法: 'find', 编号: 'C1' }))).toBe('completed 数量3');
    expect(await ended(await start({ 做法: 'find', 编号: 'C9' }))).toBe('refused 台账中没有');
    expect(await ended(await start({ 做法: 'find' }))).toBe('refused 台账中没有');
  });

  test('that dies in the middle writes once', async () => {
    dies = true;
    await written('D1');
    expect(dies).toBe(false);
    expect(await called('D1')).toHaveLength(1);
  });

  test('two cases at once never write the same value twice', async () => {
    const both = await Promise.all([start(create('E1')), start(create('E1'))]);
    await until('one of them stopped', 30, async () => {
      const { items } = await admin.must('GET /operations/incidents');
      return items.some(({ caseId }) => both.some((of) => of.caseId === caseId));
    });
    expect(await called('E1')).toHaveLength(1);
  });
});

describe('what the register refuses stops the case in words', () => {
  const message = async (data: object) => (await incident(await start(data))).message;

  test('a duplicate; an operator changes what is written', async () => {
    await written('F1');
    const of = await start(create('F1'));
    const found = await incident(of);
    expect(found.message).toBe('台账中已有“编号”相同的记录');
    const input = { action: 'create', register, values: { name: '另一件', code: 'F2' } };
    await resolve(found, { how: 'change-input', reason: '编号写错', input });
    await ended(of);
    expect(await called('F2')).toHaveLength(1);
  });

  test('a locked record; unlocked, the operator tries again', async () => {
    const { id } = await written('G1');
    const at = { params: { key: register, id } };
    await worker.must('POST /registers/{key}/records/{id}/lock', { ...at, body: { revision: 1 } });
    const of = await start({ 做法: 'change', 数量: 4, 物品: pick(id, 'G1') });
    const found = await incident(of);
    expect(found.message).toBe('记录“物品G1”已锁定，解锁后才能写入');
    const body = { revision: 2, reason: '可以改' };
    await worker.must('POST /registers/{key}/records/{id}/unlock', { ...at, body });
    await resolve(found, { how: 'retry', reason: '已解锁' });
    await ended(of);
    expect((await read(id)).data).toMatchObject({ 数量: 4 });
  });

  test('a record that has changed since the case read it; the operator goes on without', async () => {
    const { id } = await written('H1');
    const of = await start({ 做法: 'twice', 编号: 'H1', 数量: 7 });
    await until('the pause', 30, async () =>
      (await view(of)).live.some((one) => one.step === 'pause'),
    );
    await worker.must('PUT /registers/{key}/records/{id}', {
      params: { key: register, id },
      body: { data: { 名称: '物品H1', 编号: 'H1', 数量: 5 }, revision: 1 },
    });
    await complete(worker, of, 'submit');
    const found = await incident(of);
    expect(found.message).toBe('台账记录“物品H1”在查到之后又有改动，请核对后再写入');
    await resolve(found, { how: 'skip', reason: '不再写入' });
    await ended(of);
    expect((await read(id)).data).toMatchObject({ 数量: 5 });
  });

  test('data that the form of the register does not take, by the name of the field', async () => {
    expect(await message(create('TOOLONG'))).toMatch(/编号/);
    expect(await message({ 做法: 'create', 编号: 'I1' })).toMatch(/名称/);
  });
});
