import { expect, test } from 'vitest';
import { tryValue } from '../../contract/index.ts';
import { plainText } from '../shared/index.ts';
import { richText } from './index.ts';

const of = (type: string, text: string, more = {}) => ({ type, runs: [{ text }], ...more });
const link = (to: string) => [{ type: 'paragraph', runs: [{ text: '见此', link: to }] }];

test.each([
  ['a paragraph', [of('paragraph', '公告')], []],
  ['bold words', [{ type: 'heading', runs: [{ text: '公告', bold: true }] }], []],
  ['a link', link('https://www.gov.cn/a?b=1'), []],
  ['a mail address', link('mailto:wang@example.org'), []],
  ['a script for a link', link('javascript:alert(1)'), ['format.text-link']],
  ['a script in capitals', link('JavaScript:alert(1)'), ['format.text-link']],
  ['data for a link', link('data:text/html,<b>'), ['format.text-link']],
  ['HTML', [{ type: 'html', runs: [{ text: '<b>' }] }], ['value.choice']],
  ['an attribute', [of('paragraph', '公告', { onclick: 'x' })], ['value.unknown']],
  ['a list too deep', [of('bullet', '项', { indent: 9 })], ['value.max']],
])('%s', (_name, value, codes) => {
  expect(tryValue(richText, value).codes).toEqual(codes);
});

test('the length is that of the plain text', () => {
  const value = [of('paragraph', '一二三'), of('paragraph', '四五六')];
  expect(tryValue(richText, value, { maxLength: 7 }).codes).toEqual([]);
  expect(tryValue(richText, value, { maxLength: 6 }).messages).toEqual([
    '“富文本”不能超过 6 个字，超出 1 个字',
  ]);
});

test('a plain text is taken as paragraphs', () => {
  expect(tryValue(richText, '第一段\r\n\n 第二段 ').value).toEqual([
    of('paragraph', '第一段'),
    of('paragraph', '第二段'),
  ]);
});

test('a value that is no such text is refused and shown without failing', () => {
  const odd = [{ type: 'bullet', indent: -3, runs: [{ text: 1 }, { text: '项', link: 'x' }] }, 7];
  expect(tryValue(richText, odd).codes).not.toEqual([]);
  expect(plainText(odd)).toBe('• 项');
});

test('in words items of lists keep their signs, each list its own count', () => {
  const value = [
    of('heading', '公告'),
    of('number', '甲'),
    of('number', '子', { indent: 1 }),
    of('number', '乙'),
    of('bullet', '丙'),
    of('paragraph', '完'),
    of('number', '丁'),
  ];
  expect(richText.show(value, {}, { locale: 'zh-CN', names: {} as never })).toBe(
    '公告\n1. 甲\n  1. 子\n2. 乙\n• 丙\n完\n1. 丁',
  );
});
