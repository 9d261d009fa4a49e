import { describe, expect, test } from 'vitest';
import { makeForm, seeded } from '../contract/index.ts';
import { builtInFieldKinds, createFieldKinds, formFromTable, type Cell } from '../index.ts';

const registry = createFieldKinds(builtInFieldKinds);

function fieldOf(header: string, cells: Cell[]) {
  const form = formFromTable(
    [header],
    cells.map((cell) => [cell]),
    registry,
  );
  if (!form.ok) throw new Error(JSON.stringify(form.problems));
  makeForm(form.value, registry);
  return form.value.fields[0];
}

const generated = (name: string): Cell[] => {
  const kind = registry.get(name);
  const random = seeded(7);
  return Array.from({ length: 5 }, () => String(kind?.generate(random, kind.initial ?? {})));
};

const columns: [string, string, Cell[], object][] = [
  [
    'dates in any spelling',
    '日期',
    ['2026-01-05', '2026/1/5', '2026.12.31', '2026年1月5日'],
    { kind: 'date' },
  ],
  ['a day that is none', '日期', ['2026-02-30'], { kind: 'text' }],
  ['amounts', '金额（元）', ['1,200.50', '80', 3.5], { kind: 'money', key: '金额' }],
  ['amounts by their sign', '合计', ['¥12.00', '¥3'], { kind: 'money' }],
  ['figures', '人数', [3, 12, '1,024'], { kind: 'number', settings: { decimals: 0 } }],
  ['figures with places', '面积', ['88.5', '90.25'], { kind: 'number', settings: { decimals: 2 } }],
  ['codes with a zero in front', '门牌', ['001', '002', '101'], { kind: 'text' }],
  ['mobile numbers', '号码', ['13812345678', '139 1234 5678'], { kind: 'phone' }],
  [
    'landlines, where the name says so',
    '联系电话',
    ['0511-85012345', '13812345678'],
    { kind: 'phone', settings: { landline: true } },
  ],
  ['seven digits without such a name', '编号', ['8501234', '8501235'], { kind: 'number' }],
  ['identity numbers', '证件', generated('id-card'), { kind: 'id-card' }],
  [
    'one wrong check digit',
    '证件',
    [...generated('id-card'), '321111199001011230'],
    { kind: 'text' },
  ],
  ['credit codes', '代码', generated('credit-code'), { kind: 'credit-code' }],
  [
    'divisions, where the name says so',
    '行政区划',
    ['321111001000', '321111002000'],
    { kind: 'region' },
  ],
  ['addresses', '邮箱', ['a@example.cn', 'b.c@example.com'], { kind: 'email' }],
  ['yes or no', '是否低保', ['是', '否', '是'], { kind: 'yes-no' }],
  ['true or false', '有效', [true, false], { kind: 'yes-no' }],
  [
    'few words that come again',
    '类别',
    ['租户', '业主', '租户', '业主', '租户', '业主'],
    { kind: 'choice', settings: { options: [{ value: '租户' }, { value: '业主' }] } },
  ],
  ['words that differ', '姓名', ['王敏', '李红', '张伟', '赵强'], { kind: 'text' }],
  ['long words', '备注', ['一'.repeat(150), '无'], { kind: 'longtext' }],
  ['nothing', '备注', ['', null, undefined], { kind: 'text' }],
  [
    'a name that is no key',
    'No. 1 / 户',
    ['甲'],
    { key: 'No_1_户', label: { 'zh-CN': 'No. 1 / 户' } },
  ],
];

test.each(columns)('a column of %s', (_name, header, cells, expected) => {
  expect(fieldOf(header, cells)).toMatchObject(expected);
});

describe('a table', () => {
  test('has a field for each column, also where names are missing or come twice', () => {
    const form = formFromTable(['姓名', '', '姓名', null], [['王敏', 5, '李红', '']], registry);
    expect(form.ok && form.value.fields.map(({ id, key, kind }) => [id, key, kind])).toEqual([
      ['f1', '姓名', 'text'],
      ['f2', '列2', 'number'],
      ['f3', '姓名_2', 'text'],
    ]);
  });

  test.each([
    ['no columns', []],
    ['empty names', ['', null]],
    ['too many', Array.from({ length: 201 }, (_each, at) => `列${at}`)],
  ])('is refused with %s', (_name, header) => {
    expect(formFromTable(header, [], registry)).toMatchObject({
      ok: false,
      problems: [{ code: 'import.table' }],
    });
  });
});
