import { expect, test } from 'vitest';
import { compileForm } from '../compile/index.ts';
import type { FieldDefinition } from '../definition/index.ts';
import { builtInFieldKinds, createFieldKinds } from '../kinds/index.ts';
import { migrator } from './migrate-data.ts';
import type { MigrationContext } from './types.ts';

const registry = createFieldKinds(builtInFieldKinds);
const nobody = { person: () => undefined, unit: () => undefined, region: () => undefined };
const context: MigrationContext = {
  names: { ...nobody, file: () => undefined },
  find: nobody,
  now: '2026-11-23T01:00:00.000Z',
  timeZone: 'Asia/Shanghai',
};

const field = (
  id: string,
  key: string,
  kind = 'text',
  more: Partial<FieldDefinition> = {},
): FieldDefinition => ({ id, key, kind, label: { 'zh-CN': key }, ...more });

function formOf(fields: FieldDefinition[]) {
  const compiled = compileForm({ key: 'f', title: { 'zh-CN': '表' }, fields }, registry);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.value;
}

const carry = (before: FieldDefinition[], after: FieldDefinition[], data: object) =>
  migrator({ before: formOf(before), after: formOf(after), steps: [] }, registry)(
    data as Record<string, unknown>,
    context,
  );

const section = (id: string, key: string, fields: FieldDefinition[]) =>
  field(id, key, 'section', { fields });
const table = (id: string, key: string, fields: FieldDefinition[]) =>
  field(id, key, 'table', { fields });

test('a field that was renamed or moved into a section keeps its value', () => {
  const before = [field('a', '名称'), field('b', '电话', 'phone')];
  const after = [section('s', '基本', [field('a', '项目名称')]), field('b', '电话', 'phone')];
  expect(carry(before, after, { 名称: '食堂', 电话: '13812345678' })).toEqual({
    data: { 基本: { 项目名称: '食堂' }, 电话: '13812345678' },
    findings: [],
    lost: [],
  });
});

test('rows stay with their table, each with its own values', () => {
  const name = field('n', '名称');
  const before = [table('t', '明细', [name, field('m', '金额', 'money')])];
  const after = [table('t', '费用', [field('m', '数额', 'money'), name])];
  const 明细 = [{ 名称: '桌', 金额: 100 }, { 名称: '椅' }];
  expect(carry(before, after, { 明细 }).data).toEqual({
    费用: [{ 数额: 100, 名称: '桌' }, { 名称: '椅' }],
  });
});

test('what has no place any more is named with its place; what was empty is not', () => {
  const before = [
    field('a', '备注'),
    field('b', '空白'),
    field('c', '人数', 'number'),
    table('t', '明细', [field('n', '名称'), field('r', '说明')]),
  ];
  const after = [field('c', '人数'), table('t', '明细', [field('n', '名称')])];
  const data = { 备注: '有', 空白: '', 人数: 3, 明细: [{ 说明: '甲' }, { 说明: '乙' }] };
  const { data: kept, findings } = carry(before, after, data);
  expect(kept).toEqual({ 明细: [{}, {}] });
  expect(findings.map(({ path, code }) => `${code} ${path}`)).toEqual([
    'homeless /备注',
    'homeless /人数',
    'homeless /明细/0/说明',
    'homeless /明细/1/说明',
  ]);
});

test('the same form keeps everything', () => {
  const fields = [section('s', '基本', [field('a', '名称')]), field('n', '人数', 'number')];
  const data = { 基本: { 名称: '食堂' }, 人数: 0 };
  expect(carry(fields, fields, data)).toEqual({ data, findings: [], lost: [] });
});
