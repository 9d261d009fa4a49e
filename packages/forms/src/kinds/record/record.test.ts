import { expect, test } from 'vitest';
import { trySettings, tryValue } from '../../contract/index.ts';
import { record } from './index.ts';

const zhang = { register: 'households', record: 'r-1', title: '张伟' };
const names = {
  person: () => undefined,
  unit: () => undefined,
  region: () => undefined,
  file: () => undefined,
};

test('a record is kept with what it was called then, and shown by that', () => {
  expect(tryValue(record, zhang, { register: 'households' }).codes).toEqual([]);
  expect(record.show(zhang, {}, { locale: 'zh-CN', names })).toBe('张伟');
});

test.each([
  ['of another register', { ...zhang, register: 'organisations' }],
  ['without its id', { register: 'households', title: '张伟' }],
  ['with more than that', { ...zhang, phone: '13800138000' }],
  ['that is a bare id', 'r-1'],
])('a record %s is none', (_what, value) => {
  expect(tryValue(record, value, { register: 'households' }).codes).not.toEqual([]);
});

test('which register, and whether it fills the fields beside it, is all there is to set', () => {
  expect(trySettings(record, { register: 'households', copy: true })).toBe('');
  expect(trySettings(record, { fields: ['电话'] })).not.toBe('');
});
