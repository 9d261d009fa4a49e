import {
  builtInFieldKinds,
  compileForm,
  createFieldKinds,
  type FieldDefinition,
} from '@yishi/forms';
import { createValidator } from '@yishi/forms/validate';
import { feel } from '@yishi/policies';
import { expect, it } from 'vitest';
import { FormModel } from './form-model.ts';
import { planPaste } from './paste-plan.ts';
import { problemWords } from './problem-words.ts';
import type { FormServices } from './services.ts';

const kinds = createFieldKinds(builtInFieldKinds);
const column = (key: string, kind: string, settings = {}): FieldDefinition => ({
  id: key,
  key,
  kind,
  label: { 'zh-CN': key },
  settings,
});

function open(rows: Record<string, unknown>[]) {
  const form = compileForm(
    {
      key: 'paste',
      title: { 'zh-CN': '粘贴' },
      fields: [
        {
          ...column('明细', 'table', { maxRows: 4 }),
          fields: [
            column('名称', 'text'),
            column('金额', 'money'),
            column('日期', 'date'),
            column('经办人', 'person'),
          ],
        },
      ],
    },
    kinds,
  );
  if (!form.ok) throw new Error(JSON.stringify(form.problems));
  const model = new FormModel({
    form: form.value,
    kinds,
    engine: feel,
    view: 'fill',
    data: { 明细: rows },
    timeZone: 'Asia/Shanghai',
    now: () => new Date('2026-11-23T09:00:00Z'),
    validator: Promise.resolve(createValidator(form.value, kinds)),
  });
  const [table] = model.root.nodes;
  if (!table) throw new Error('no table');
  return { model, table };
}

const asked: string[] = [];
const services = {
  people: (name: string) => {
    asked.push(name);
    return Promise.resolve(name === '王敏' ? [{ id: 'p-1', title: '王敏' }] : []);
  },
  units: () => Promise.resolve([]),
} as unknown as FormServices;

const columns = ['名称', '金额', '日期', '经办人'];

async function paste(grid: string[][], rows = [{ 名称: '桌' }], at = '名称') {
  const { model, table } = open(rows);
  const [row] = table.rows;
  if (!row) throw new Error('no row');
  const plan = await planPaste(model, services, grid, { table, columns, row, column: at, most: 4 });
  const words = plan.problems.map((each) => problemWords(each, model));
  const before = model.data;
  model.setRows(table, plan.rows);
  return { plan, words, before, data: model.data['明细'] };
}

it('each cell is read by the kind of its column, people by their names', async () => {
  const { data, words } = await paste([['椅', '1,250.50元', '2026/3/1', '王敏']]);
  expect(data).toEqual([{ 名称: '椅', 金额: 125_050, 日期: '2026-03-01', 经办人: 'p-1' }]);
  expect(words).toEqual([]);
  expect(asked).toEqual(['王敏']);
});

it('a first line of headings says which column is which, in any order', async () => {
  const { data } = await paste([
    ['金额', '名称'],
    ['20', '灯'],
  ]);
  expect(data).toEqual([{ 名称: '灯', 金额: 2_000 }]);
});

it('without headings the block begins at the cell it was pasted into', async () => {
  const { data } = await paste([['30', '2026-01-02']], [{ 名称: '桌' }], '金额');
  expect(data).toEqual([{ 名称: '桌', 金额: 3_000, 日期: '2026-01-02' }]);
});

it('what is wrong is said by row before anything is taken', async () => {
  const { words, before } = await paste([
    ['甲', '20'],
    ['乙', '很多'],
    ['丙', '30', '去年'],
  ]);
  expect(words).toHaveLength(2);
  expect(words[0]).toContain('第 2 行“金额”');
  expect(words[1]).toContain('第 3 行“日期”');
  expect(before).toEqual({ 明细: [{ 名称: '桌' }] });
});

it('rows that find no room are counted and left', async () => {
  const { plan } = await paste([['1'], ['2'], ['3'], ['4'], ['5'], ['6']]);
  expect(plan).toMatchObject({ pasted: 4, left: 2 });
});
