import { expect, test } from 'vitest';
import { createValidator } from '../../validate/index.ts';
import { compileForm, createFieldKinds, parseForm } from '../../index.ts';
import { text } from '../text/index.ts';
import { section } from './index.ts';

test('values of a section stand in an object under its key', () => {
  const registry = createFieldKinds([section, text]);
  const inner = { id: 'n', key: '名称', kind: 'text', label: { 'zh-CN': '名称' }, required: true };
  const outer = { id: 's', key: '基本情况', kind: 'section', label: { 'zh-CN': '基本情况' } };
  const form = { key: 'f', title: { 'zh-CN': '表' }, fields: [{ ...outer, fields: [inner] }] };
  const parsed = parseForm(form, registry);
  if (!parsed.ok) throw new Error('the form is in order');
  const compiled = compileForm(parsed.value, registry);
  if (!compiled.ok) throw new Error('the form is in order');
  const check = createValidator(compiled.value, registry);
  const options = {
    view: 'fill',
    mode: 'submit',
    now: '2026-11-23T01:00:00.000Z',
    timeZone: 'Asia/Shanghai',
  } as const;
  expect(check({ 基本情况: { 名称: '甲' } }, options).problems).toEqual([]);
  expect(check({}, options).problems).toMatchObject([
    { path: '/基本情况/名称', message: '请填写“名称”' },
  ]);
});
