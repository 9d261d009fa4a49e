import type { CompiledForm } from '@yishi/forms';
import { expect, test } from 'vitest';
import { paperRows } from './paper-rows.ts';

const value = (id: string) => ({ type: 'value' as const, id, label: id, value: id });
const section = (id: string, ...ids: string[]) => ({
  ...{ type: 'section' as const, id, label: id },
  rows: ids.map(value),
});
const form = {
  ui: { fields: { who: { fields: ['name', 'number'] }, letter: { fields: ['term'] } } },
  views: { letter: { name: 'read', number: 'hidden', term: 'read' }, all: {} },
} as unknown as Pick<CompiledForm, 'ui' | 'views'>;

test('a section that is shown in part gives its fields without its heading', () => {
  const rows = [section('who', 'name'), section('letter', 'term')];
  expect(paperRows(rows, form, 'letter')).toEqual([value('name'), section('letter', 'term')]);
});

test('a section that is shown whole keeps its heading', () => {
  const rows = [section('who', 'name', 'number')];
  expect(paperRows(rows, form, 'all')).toEqual(rows);
});
