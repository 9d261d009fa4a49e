import type { RecordItem } from '@yishi/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createApiTest,
  type ApiTest,
  type Caller,
} from '../../apps/api/src/http/testing/api-test.ts';
import { projectData, uploadPdf } from '../../apps/api/src/http/testing/project-data.ts';

const register = 'social-organisations';
let api: ApiTest;
let worker: Caller;
let organisation: RecordItem;

beforeAll(async () => {
  api = await createApiTest();
  await api.startWorker();
  worker = await api.as('chenxiaoyan');
  const { items } = await worker.must('GET /registers/{key}/records', {
    params: { key: register },
  });
  const [first] = items;
  if (!first) throw new Error('no organisation that she may see');
  organisation = first;
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

/** Sends an application with this choice; gives the problems, as code at path. */
async function send(choice: object): Promise<string[]> {
  const whole = projectData(await uploadPdf(worker, '决议.pdf')) as Record<string, object>;
  const data = { ...whole, 负责人和单位: { ...whole['负责人和单位'], 社会组织: choice } };
  const draft = await worker.must('POST /drafts', { body: { procedure: 'community-project' } });
  const { revision } = await worker.must('PUT /drafts/{id}', {
    params: { id: draft.id },
    body: { data, revision: draft.revision },
  });
  const answer = await worker.call('POST /cases', { body: { draft: draft.id, revision } });
  return (answer.body.errors ?? []).map(({ code, pointer }) => `${code} ${pointer}`);
}
const choiceOf = ({ id: record, title }: RecordItem): object => ({ register, record, title });
const at = '/data/负责人和单位/社会组织';

test('a record that one sees is chosen and kept as it was called', async () => {
  expect(await send(choiceOf(organisation))).toEqual([]);
});

test('one that is not there, or is called otherwise, is refused at its field', async () => {
  expect(await send(choiceOf({ ...organisation, id: 'nothing' }))).toEqual([
    `records.unknown ${at}`,
  ]);
  expect(await send(choiceOf({ ...organisation, title: '别的组织' }))).toEqual([
    `records.renamed ${at}`,
  ]);
});

test('one of a unit that one has nothing to do with is as if it were not there', async () => {
  const officer = await api.as('heping');
  const { items } = await officer.must('GET /registers/{key}/records', {
    params: { key: register },
    query: { limit: '100' },
  });
  const own = await worker.must('GET /registers/{key}/records', {
    params: { key: register },
    query: { limit: '100' },
  });
  const seen = new Set(own.items.map(({ id }) => id));
  const other = items.find(({ id }) => !seen.has(id));
  expect(other).toBeDefined();
  if (other) expect(await send(choiceOf(other))).toEqual([`records.unknown ${at}`]);
});
