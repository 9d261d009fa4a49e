import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiTest, Caller } from '../../http/testing/api-test.ts';
import { createApiTest } from '../../http/testing/api-test.ts';

let api: ApiTest;
let admin: Caller;

beforeAll(async () => {
  api = await createApiTest();
  admin = await api.as('admin');
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

const titles = async () =>
  (await admin.must('GET /admin/field-groups')).items.map(({ content }) => content.title['zh-CN']);
const content = {
  key: 'group',
  title: { 'zh-CN': '经办人' },
  fields: [{ id: 'a', key: '姓名', kind: 'text', label: { 'zh-CN': '姓名' } }],
};

test('fields are kept for every form, renamed and taken away', async () => {
  const kept = await admin.must('POST /admin/field-groups', { body: { content } });
  expect(kept.content).toEqual(content);
  expect(await titles()).toEqual(['经办人']);
  const params = { id: kept.id };
  const title = { 'zh-CN': '经办人员', en: 'In charge' };
  const renamed = await admin.must('PATCH /admin/field-groups/{id}', { params, body: { title } });
  expect(renamed.content).toEqual({ ...content, title });
  await admin.must('DELETE /admin/field-groups/{id}', { params });
  expect(await titles()).toEqual([]);
});

test('what is no field is refused', async () => {
  const fields = [{ id: 'a' }] as never;
  const answer = await admin.call('POST /admin/field-groups', {
    body: { content: { ...content, fields } },
  });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ code: 'design.shape' }] } });
});
