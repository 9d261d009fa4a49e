import { expect, test } from 'vitest';
import { tryValue } from '../../contract/index.ts';
import { files } from './index.ts';

const file = { id: 'f-1', name: '会议记录.pdf', size: 1000, type: 'application/pdf', hash: 'a1' };

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
