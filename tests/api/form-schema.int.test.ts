import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiTest, Caller } from '../../apps/api/src/http/testing/api-test.ts';
import { createApiTest } from '../../apps/api/src/http/testing/api-test.ts';

let api: ApiTest;
let admin: Caller;
let applicant: Caller;

beforeAll(async () => {
  api = await createApiTest();
  admin = await api.as('admin');
  applicant = await api.as('chenxiaoyan');
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

const importSchema = (who: Caller, schema: unknown) =>
  who.call('POST /admin/forms/import-schema', { body: { schema: schema as never } });

describe('the data contract of a published form', () => {
  test('is a JSON Schema with words, and comes back as a form with the same fields', async () => {
    const schema = await applicant.must('GET /forms/{key}/schema', { params: { key: 'expense' } });
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:yishi:form:expense',
      type: 'object',
      additionalProperties: false,
    });
    const { definition } = await admin.must('POST /admin/forms/import-schema', {
      body: { schema: schema as never },
    });
    expect(definition.key).toBe('expense');
    expect(definition.fields.map(({ key }) => key)).toEqual(Object.keys(schema.properties ?? {}));
    const ids = Object.values(schema.properties ?? {}).map((part) => part['x-id']);
    expect(definition.fields.map(({ id }) => id)).toEqual(ids);
  });

  test('of a form that is not there is not found', async () => {
    const answer = await applicant.call('GET /forms/{key}/schema', { params: { key: 'none' } });
    expect(answer.status).toBe(404);
  });
});

describe('a form from the JSON Schema of others', () => {
  test('is answered with what it cannot keep, in both languages', async () => {
    const { definition, unkept } = await admin.must('POST /admin/forms/import-schema', {
      body: {
        schema: {
          title: '走访登记',
          type: 'object',
          additionalProperties: false,
          properties: {
            户主: { type: 'string', maxLength: 40 },
            人数: { type: 'integer', not: {} },
          },
        },
      },
    });
    expect(definition).toMatchObject({
      title: { 'zh-CN': '走访登记' },
      fields: [
        { key: '户主', kind: 'text' },
        { key: '人数', kind: 'number' },
      ],
    });
    expect(unkept).toEqual([
      {
        pointer: '/properties/人数',
        keyword: 'not',
        words: {
          'zh-CN': '表单里没有与“not”对应的设置，这一条没有保留',
          en: 'A form has nothing for “not”; it is not kept',
        },
      },
    ]);
  });

  test.each([
    ['no schema', 'text', 'import.schema', '/body/schema'],
    ['a type that is none', { type: 'words' }, 'import.keyword', '/body/schema/type'],
    ['references without end', { $ref: '#' }, 'import.endless', '/body/schema'],
    ['the name of the prototype', JSON.parse('{"properties":{"__proto__":{}}}'), 'import.name', ''],
    ['too many values', { enum: Array.from({ length: 60_000 }, String) }, 'import.size', ''],
  ])('is refused with its place for %s', async (_what, schema, code, path) => {
    const answer = await importSchema(admin, schema);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0]).toMatchObject({ code });
    expect(answer.body.errors[0]?.pointer).toContain(path);
  });

  test('is for administrators who may publish', async () => {
    expect((await importSchema(applicant, {})).status).toBe(403);
  });
});

describe('a form from a spreadsheet', () => {
  const importTable = (who: Caller, content: BlobPart[], name: string) => {
    const body = new FormData();
    body.append('file', new File(content, name));
    return who.call('POST /admin/forms/import-table', { body });
  };

  test('has a field for each column, of the kind that its cells look like, and the name of the file', async () => {
    const rows = [
      '户主姓名,联系电话,登记日期',
      '王秀英,13812345678,2026-03-01',
      '李明,13987654321,2026-04-02',
    ];
    const answer = await importTable(admin, [rows.join('\n')], '走访登记.csv');
    expect(answer.body).toMatchObject({
      definition: {
        title: { 'zh-CN': '走访登记' },
        fields: [
          { key: '户主姓名' },
          { key: '联系电话', kind: 'phone' },
          { key: '登记日期', kind: 'date' },
        ],
      },
    });
  });

  test.each([
    ['what is no spreadsheet', ['PK no zip'], '表.xlsx', 'imports.unreadable'],
    ['an empty file', [''], '表.csv', 'files.empty'],
    ['another type', ['x'], '表.pdf', 'imports.type'],
    ['no cell with anything', [',,\n,,'], '表.csv', 'imports.unreadable'],
  ])('is refused for %s', async (_what, content, name, code) => {
    const answer = await importTable(admin, content, name);
    expect(answer).toMatchObject({ status: 422, body: { code } });
  });

  test('is for administrators who may publish', async () => {
    expect((await importTable(applicant, ['a'], '表.csv')).status).toBe(403);
  });
});
