import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiTest, Caller } from '../../apps/api/src/http/testing/api-test.ts';
import { createApiTest } from '../../apps/api/src/http/testing/api-test.ts';
import { cleanUp } from '../../apps/api/src/services/index.ts';
import { expenseData } from '../support/expense.ts';
import { send, writeHeaders } from './support/raw.ts';

let api: ApiTest;
let person: Caller;

beforeAll(async () => {
  api = await createApiTest();
  person = await api.as('chenxiaoyan');
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

const bytes = (...codes: number[]) => new Uint8Array(codes);
const pdf = '%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n%%EOF\n';
const png = bytes(
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
  ...[0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89],
);
const emptyZip = bytes(0x50, 0x4b, 0x05, 0x06, ...Array<number>(18).fill(0));
const program = bytes(0x4d, 0x5a, 0x90, 0x00, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0);

function upload(...files: [name: string, content: BlobPart][]) {
  const form = new FormData();
  for (const [name, content] of files) form.append('file', new File([content], name));
  return person.call('POST /files', { body: form });
}

const count = async () =>
  (await api.deps.pool.query<{ n: number }>('select count(*)::int as n from files')).rows[0]?.n;

describe('what is taken is what its name says, by its content', () => {
  test.each([
    ['纪要.pdf', pdf, 'application/pdf'],
    ['照片.PNG', png, 'image/png'],
    ['名单.csv', '姓名,金额\n张三,100\n', 'text/csv'],
    ['说明.txt', '\ufeff请查收\r\n', 'text/plain'],
  ])('%s', async (name, content, type) => {
    const { status, body } = await upload([name, content]);
    expect([status, body.name, body.type]).toEqual([201, name, type]);
  });

  test.each([
    ['a program called a PDF', '发票.pdf', program],
    ['a PDF called a picture', '发票.jpg', pdf],
    ['a page called a text', '说明.txt', '<!doctype html><script>alert(1)</script>'],
    ['a drawing with scripts', '图.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['an archive called a document', '报告.docx', emptyZip],
    ['a program', '安装.exe', program],
    ['a page', '主页.html', '<html></html>'],
    ['no extension', '发票', pdf],
    ['text with control characters', '说明.txt', 'a\u0001b'],
  ])('%s is refused', async (_what, name, content) => {
    const before = await count();
    const { status, body } = await upload([name, content]);
    expect([status, body.code, body.errors[0]?.pointer]).toEqual([422, 'files.type', '/file']);
    expect(await count()).toBe(before);
  });

  test('nothing, and two at once, are refused', async () => {
    expect((await upload(['空.pdf', ''])).body.code).toBe('files.empty');
    expect((await upload(['一.pdf', pdf], ['二.pdf', pdf])).body.code).toBe('files.one');
    expect((await upload()).body.code).toBe('files.one');
  });
});

test('a file above 50 MB is refused, by what is announced and by what comes', async () => {
  const large = new Uint8Array(50 * 1024 * 1024 + 1);
  large.set(new TextEncoder().encode(pdf));
  const sent = await upload(['大.pdf', large]);
  expect([sent.status, sent.body.code]).toEqual([413, 'body.too-large']);
  const announced = await send(api, {
    method: 'POST',
    path: '/files',
    headers: {
      ...person.headers,
      ...writeHeaders(),
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': String(10 ** 9),
    },
    body: '--x--',
  });
  expect(announced.status).toBe(413);
});

test('a name keeps neither a way to elsewhere nor signs that hide what it is', async () => {
  const cases = [
    ['..\\..\\系统\\纪要.pdf', '纪要.pdf'],
    ['../../etc/纪要.pdf', '纪要.pdf'],
    ['发票\u202efdp.pdf', '发票fdp.pdf'],
    ['a<b>:"c".pdf', 'a_b___c_.pdf'],
    [`${'长'.repeat(200)}.pdf`, `${'长'.repeat(65)}.pdf`],
  ];
  for (const [given, kept] of cases) {
    expect((await upload([given ?? '', pdf])).body.name).toBe(kept);
  }
});

test('a picture, a PDF or a text shows itself, in our pages alone, and can load nothing; the rest is downloaded', async () => {
  const shown = await upload(['收据 (1).pdf', pdf]);
  const read = (query: Record<string, string> = {}, id = shown.body.id) =>
    person.call('GET /files/{id}', { params: { id }, query });
  const inline = await read();
  expect(inline.headers.get('content-type')).toBe('application/pdf');
  expect(inline.headers.get('content-disposition')).toBe(
    `inline; filename*=UTF-8''%E6%94%B6%E6%8D%AE%20%281%29.pdf`,
  );
  expect(inline.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'.*frame-ancestors 'self'$/,
  );
  expect(inline.headers.get('x-frame-options')).toBe('SAMEORIGIN');
  expect(inline.headers.get('x-content-type-options')).toBe('nosniff');
  expect(inline.headers.get('content-length')).toBe(String(shown.body.size));
  const download = await read({ download: '1' });
  expect(download.headers.get('content-disposition')).toMatch(/^attachment; /);
  const text = await upload(['名单.csv', '请查收']);
  const asText = await read({}, text.body.id);
  expect(asText.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(asText.headers.get('content-disposition')).toMatch(/^inline; /);
  expect(asText.headers.get('content-security-policy')).toContain('sandbox');
  expect(asText.body).toBe('请查收');
});

test('content stands in the store once, and goes when nothing holds it any more', async () => {
  const content = `只存一份 ${Date.now()}`;
  const [first, second] = [await upload(['甲.txt', content]), await upload(['乙.txt', content])];
  expect(first.body.hash).toBe(second.body.hash);
  const { hash } = first.body;
  const stored = async () =>
    (await readdir(api.config.filesDir, { recursive: true })).filter((each) => each.endsWith(hash));
  expect(await stored()).toHaveLength(1);

  const draft = await person.must('POST /drafts', { body: { procedure: 'expense' } });
  const data = { ...expenseData('有附件'), 票据: [first.body] };
  await person.must('PUT /drafts/{id}', {
    params: { id: draft.id },
    body: { data, revision: draft.revision },
  });
  await api.deps.pool.query(`update files set at = now() - interval '3 days'`);
  const clean = () => cleanUp(api.deps.pool, api.config.filesDir);
  const there = async (id: string) =>
    (await person.call('GET /files/{id}/info', { params: { id } })).status;
  await clean();
  expect([await there(first.body.id), await there(second.body.id)]).toEqual([200, 404]);
  expect(await stored()).toHaveLength(1);
  await person.must('DELETE /drafts/{id}', { params: { id: draft.id } });
  await api.deps.pool.query(`update drafts set deleted_at = now() - interval '31 days'`);
  await clean();
  expect(await there(first.body.id)).toBe(404);
  expect(await stored()).toHaveLength(0);
});
