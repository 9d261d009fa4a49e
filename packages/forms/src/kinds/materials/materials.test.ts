import { expect, test } from 'vitest';
import { trySettings, tryValue } from '../../contract/index.ts';
import { materials } from './index.ts';

const file = { id: 'f-1', name: '会议记录.pdf', size: 1000, type: 'application/pdf', hash: 'a1' };
const minutes = { key: '记录', label: { 'zh-CN': '会议记录', en: 'Minutes' }, required: true };
const survey = { key: '问卷', label: { 'zh-CN': '问卷汇总', en: 'Survey' }, types: ['xlsx'] };
const proxy = { key: '委托书', label: { 'zh-CN': '委托书' }, required: true, waivable: true };
const settings = { checklist: [minutes, survey, proxy] };
const fine = { 记录: { files: [file] }, 委托书: { reason: '本人办理' } };

test.each([
  ['all there', fine, []],
  ['nothing', undefined, ['missing.material', 'missing.material']],
  ['one of two', { 记录: { files: [file] } }, ['missing.material']],
  ['no reason written', { ...fine, 委托书: { reason: ' ' } }, ['missing.reason']],
  ['not waivable', { ...fine, 记录: { reason: '没有' } }, ['materials.waived']],
  ['both', { ...fine, 委托书: { reason: '本人', files: [file] } }, ['materials.both']],
  ['of another type', { ...fine, 问卷: { files: [file] } }, ['files.type']],
  ['not on the list', { ...fine, 别的: { files: [file] } }, ['value.unknown']],
  ['too large', { ...fine, 记录: { files: [{ ...file, size: 3e7 }] } }, ['value.max']],
])('%s', (_name, value, codes) => {
  expect(tryValue(materials, value, settings).codes).toEqual(codes);
});

test('what is missing is asked for by its name', () => {
  expect(tryValue(materials, {}, settings).messages).toEqual([
    '请上传“会议记录”',
    '请上传“委托书”',
  ]);
});

test('a material named twice is refused when it is saved', () => {
  expect(trySettings(materials, { checklist: [minutes, minutes] })).toMatch('重复');
});

test('what every object has by birth is no material', () => {
  const odd = { checklist: [{ ...minutes, key: 'constructor' }] };
  expect(tryValue(materials, {}, odd).codes).toEqual(['missing.material']);
});

test('in words each material stands with its files or its reason', () => {
  const show = (locale: 'zh-CN' | 'en') =>
    materials.show(fine, settings, { locale, names: {} as never });
  expect(show('zh-CN')).toBe('会议记录：会议记录.pdf；委托书：不适用（本人办理）');
  expect(show('en')).toBe('Minutes: 会议记录.pdf; 委托书: not applicable (本人办理)');
});
