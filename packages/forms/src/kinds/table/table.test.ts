import { expect, test } from 'vitest';
import { trySettings, tryValue } from '../../contract/index.ts';
import { createFieldKinds, parseForm } from '../../index.ts';
import { text } from '../text/index.ts';
import { table } from './index.ts';

const rows = (count: number) => Array.from({ length: count }, () => ({ 内容: 'x' }));

test('the least and the most rows are kept', () => {
  const settings = { minRows: 2, maxRows: 3 };
  expect(tryValue(table, rows(1), settings).messages).toEqual(['“明细表”至少要有 2 行']);
  expect(tryValue(table, rows(3), settings).codes).toEqual([]);
  expect(tryValue(table, rows(4), settings).messages).toEqual(['“明细表”不能超过 3 行']);
  expect(trySettings(table, { minRows: 3, maxRows: 2 })).toMatch('下限大于上限');
});

test('a table has columns, and sums only those that it has', () => {
  const registry = createFieldKinds([table, text]);
  const form = (settings: Record<string, unknown>, fields: unknown[]) =>
    parseForm(
      {
        key: 'f',
        title: { 'zh-CN': '表' },
        fields: [
          { id: 't', key: '明细', kind: 'table', label: { 'zh-CN': '明细' }, settings, fields },
        ],
      },
      registry,
    );
  const column = { id: 'c', key: '名称', kind: 'text', label: { 'zh-CN': '名称' } };
  expect(form({}, [])).toMatchObject({ problems: [{ code: 'table.columns' }] });
  expect(form({ sums: ['金额'] }, [column])).toMatchObject({
    problems: [{ code: 'table.sum', path: '/fields/0/settings/sums/0' }],
  });
  expect(form({ sums: ['名称'] }, [column]).ok).toBe(true);
});

test('no rows are no answer', () => {
  expect(tryValue(table, []).value).toBeUndefined();
  expect(table.show(rows(3), {}, { locale: 'zh-CN', names: noNames })).toBe('共 3 行');
});

const noNames = {
  person: () => undefined,
  unit: () => undefined,
  region: () => undefined,
  file: () => undefined,
};
