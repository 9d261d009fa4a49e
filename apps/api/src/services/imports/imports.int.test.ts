import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportDetail } from '../../contract/contract.gen.ts';
import type { ApiTest, Caller } from '../../http/testing/api-test.ts';
import { createApiTest } from '../../http/testing/api-test.ts';
import { readSheet } from '../../spreadsheets/index.ts';
import { householdData } from '../../../../../tests/support/household.ts';
import { until } from '../../../../../tests/api/support/until.ts';

const params = { key: 'households' };
const head = '户主姓名,门牌地址,片区楼栋,房屋类型,使用情况,人户状态,最近走访,关注类别,联系电话';
const row = (name: string, address: string, more = '2026/3/5,低保、残疾,13900000001') =>
  `${name},${address},迎江路社区/第一片区/1号楼,楼房,自住,户籍在住,${more}`;

let api: ApiTest;
let secretary: Caller;

beforeAll(async () => {
  api = await createApiTest();
  secretary = await api.as('wangjianguo');
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

async function upload(
  content: string | Uint8Array<ArrayBuffer>,
  name = '住户.csv',
): Promise<string> {
  const body = new FormData();
  body.append('file', new File([content], name));
  const { id } = await secretary.must('POST /registers/{key}/imports', { params, body });
  return id;
}

const detailOf = (id: string): Promise<ImportDetail> =>
  secretary.must('GET /registers/{key}/imports/{id}', { params: { ...params, id } });

async function reaches(id: string, state: string): Promise<ImportDetail> {
  let detail = await detailOf(id);
  await until(`${state}, not ${detail.import.state}`, async () => {
    detail = await detailOf(id);
    return detail.import.state === state;
  });
  return detail;
}

async function checked(id: string): Promise<ImportDetail> {
  const { mapping } = await reaches(id, 'mapping');
  const of = { params: { ...params, id }, body: { mapping } };
  await secretary.must('PUT /registers/{key}/imports/{id}/mapping', of);
  return reaches(id, 'checked');
}

const found = async (q: string, state = 'live') =>
  (await secretary.must('GET /registers/{key}/records', { params, query: { q, state } })).items;

describe('a spreadsheet', () => {
  let id: string;

  test('is read, and its columns are guessed by what stands above them', async () => {
    const lines = [
      head,
      row('诸葛长安', '甲路1号'),
      row('诸葛无名', '', ''),
      row('诸葛又安', '甲路1号'),
    ];
    id = await upload(lines.join('\n'));
    const detail = await reaches(id, 'mapping');
    expect(detail.import.total).toBe(3);
    expect(detail.mapping.slice(0, 3)).toEqual(['head_name', 'address', 'unit']);
    expect(detail.samples[0]?.[0]).toBe('诸葛长安');
  });

  test('without a required column is not checked', async () => {
    const { status, body } = await secretary.call('PUT /registers/{key}/imports/{id}/mapping', {
      params: { ...params, id },
      body: { mapping: ['head_name', ...Array.from({ length: 8 }, () => null)] },
    });
    expect([status, body.code]).toEqual([422, 'imports.missing']);
    expect(body.detail).toContain('门牌地址');
  });

  test('is checked row by row: what is wrong is told with its row, doubles too', async () => {
    const { import: state } = await checked(id);
    expect([state.faulty, state.doubtful, state.dealt]).toEqual([1, 1, 3]);
    const { items } = await secretary.must('GET /registers/{key}/imports/{id}/rows', {
      params: { ...params, id },
    });
    const told = items.map((each) => [each.row, each.problems[0]?.message, each.alike]);
    expect(told).toEqual([
      [3, '请填写“门牌地址”', 0],
      [4, undefined, 1],
    ]);
  });

  test('becomes records of those rows that are right', async () => {
    const of = { params: { ...params, id }, body: { doubtful: false } };
    await secretary.must('POST /registers/{key}/imports/{id}/commit', of);
    const { import: state } = await reaches(id, 'done');
    expect(state.written).toBe(1);
    const [record] = await found('zgca');
    expect(record?.title).toBe('诸葛长安');
    const view = await secretary.must('GET /registers/{key}/records/{id}', {
      params: { ...params, id: record?.id ?? '' },
    });
    expect(view.data).toMatchObject({
      住房: { 片区楼栋: 'yingjiang_p1_l1', 房屋类型: 'storeyed' },
      关注事项: { 最近走访: '2026-03-05', 关注类别: ['low-income', 'disabled'] },
      家庭成员: { 家庭人口: 1 },
    });
    expect(view.createdBy?.name).toBe('王建国');
  });

  test('is taken back as a batch; a record that was changed since is kept', async () => {
    const of = { params: { ...params, id }, body: { reason: '导错了文件' } };
    await secretary.must('POST /registers/{key}/imports/{id}/undo', of);
    const { import: state } = await reaches(id, 'undone');
    expect(state.undone).toBe(1);
    expect([(await found('zgca')).length, (await found('zgca', 'void')).length]).toEqual([0, 1]);
    const twice = await secretary.call('POST /registers/{key}/imports/{id}/undo', of);
    expect([twice.status, twice.body.code]).toEqual([409, 'imports.state']);
  });

  test('leaves no readable cell behind', async () => {
    const { rows } = await api.deps.pool.query('select * from record_import_rows');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/诸葛/);
  });
});

test("rows of units that are not one's own are refused, each for itself", async () => {
  const far = row('司马远', '远路9号').replace('迎江路社区/第一片区/1号楼', '银山门社区');
  const vague = row('司马近', '近路9号').replace('迎江路社区/第一片区/1号楼', '1号楼');
  const id = await upload([head, far, vague].join('\n'));
  await checked(id);
  const { items } = await secretary.must('GET /registers/{key}/imports/{id}/rows', {
    params: { ...params, id },
  });
  expect(items.map(({ problems }) => problems[0]?.code)).toEqual([
    'access.record-unit',
    'registers.unit',
  ]);
});

test('a file that is none fails with a reason, and what is too large or of another kind is refused', async () => {
  const id = await upload(Uint8Array.from([0x50, 0x4b, 3, 4, 9]), '坏.xlsx');
  expect((await reaches(id, 'failed')).import.reason).toBe('imports.unreadable');
  const body = new FormData();
  body.append('file', new File(['x'], '说明.docx'));
  const other = await secretary.call('POST /registers/{key}/imports', { params, body });
  expect([other.status, other.body.code]).toEqual([422, 'imports.type']);
});

test('only who keeps a register imports into it, and sees no import of somebody else', async () => {
  const id = await upload([head, row('上官明', '乙路1号')].join('\n'));
  await reaches(id, 'mapping');
  const worker = await api.as('chenxiaoyan');
  const list = await worker.call('GET /registers/{key}/imports', { params });
  expect(list.status).toBe(403);
  const officer = await api.as('zhangwei');
  const other = await officer.call('GET /registers/{key}/imports/{id}', {
    params: { ...params, id },
  });
  expect(other.status).toBe(404);
});

describe.each(['csv', 'xlsx'])('an export as %s', (format) => {
  const exported = async (person: Caller, query: Record<string, string> = {}) => {
    const { headers } = person;
    const search = new URLSearchParams({ format, ...query });
    const response = await api.app.fetch(
      new Request(`http://yishi.test/api/registers/households/export?${search}`, { headers }),
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    const rows: string[][] = [];
    if (response.ok) for await (const cells of readSheet(bytes)) rows.push(cells);
    return { status: response.status, rows };
  };

  test('holds what is found, by the same words and filters, and is read by an import again', async () => {
    const data = householdData(`=SUM(1)${format}`, '南宫问天');
    await secretary.must('POST /registers/{key}/records', { params, body: { data } });
    const { rows } = await exported(secretary, { q: 'ngwt', filter: '{"use":["own"]}' });
    const [names, ...found] = rows;
    expect(names?.slice(0, 2)).toEqual(['片区楼栋', '门牌地址']);
    expect(found.at(-1)?.slice(0, 3)).toEqual([
      '金山街道/迎江路社区/第一片区/1号楼',
      expect.stringContaining('=SUM(1)'),
      '楼房',
    ]);
    expect((await exported(secretary, { q: 'nobody' })).rows).toHaveLength(1);
  });

  test('is not for who only reads', async () => {
    expect((await exported(await api.as('sunming'))).status).toBe(403);
  });
});
