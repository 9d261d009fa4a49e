import { expect, test } from 'vitest';
import { trySettings, tryValue } from '../../contract/index.ts';
import { files } from './index.ts';

const file = { id: 'f-1', name: '会议记录.pdf', size: 1000, type: 'application/pdf', hash: 'a1' };
const checklist = [
  { key: 'minutes', label: { 'zh-CN': '会议记录', en: 'Minutes' }, required: true },
  { key: 'survey', label: { 'zh-CN': '问卷汇总' } },
];

test('each required material is asked for by its name', () => {
  expect(tryValue(files, [], { checklist }).messages).toEqual(['请上传“会议记录”']);
  expect(tryValue(files, [{ ...file, item: 'survey' }], { checklist }).codes).toEqual([
    'missing.material',
  ]);
  expect(tryValue(files, [{ ...file, item: 'minutes' }], { checklist }).codes).toEqual([]);
});

test('a file for a material that is not on the list is refused', () => {
  expect(tryValue(files, [{ ...file, item: 'x' }]).codes).toEqual(['files.item']);
});

test('types and sizes are limited', () => {
  expect(tryValue(files, [file], { types: ['jpg', 'png'] }).messages).toEqual([
    '“会议记录.pdf”的类型不允许，可以上传：jpg、png',
  ]);
  expect(tryValue(files, [{ ...file, size: 2000 }], { maxSize: 1000 }).codes).toEqual([
    'value.max',
  ]);
  expect(tryValue(files, [file, { ...file, id: 'f-2' }], { maxFiles: 1 }).codes).toEqual([
    'value.items',
  ]);
});

test('a material named twice is refused when it is saved', () => {
  expect(trySettings(files, { checklist: [checklist[0], checklist[0]] })).toMatch('重复');
});
