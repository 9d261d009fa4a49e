import { expect, test } from 'vitest';
import { tryValue } from '../../contract/index.ts';
import { link } from './index.ts';

test.each([
  'https://www.gov.cn',
  'http://runzhou.gov.cn:8080/a/b.html?x=1&y=二#top',
  'https://政务.中国/公示',
])('%s can be opened', (value) => {
  expect(tryValue(link, value).codes).toEqual([]);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,hello',
  'ftp://example.cn/file',
  'https://localhost/',
  'https://',
  'https://www.gov.cn@evil.example/',
  'https://example.cn/a b',
  'https:\\\\example.cn',
  '见附件',
])('%s is refused', (value) => {
  expect(tryValue(link, value).codes).toEqual(['format.web-address']);
});

test('an address without its beginning gets https, and its host small letters', () => {
  expect(tryValue(link, ' WWW.Gov.cn/Notice ').value).toBe('https://www.gov.cn/Notice');
  expect(tryValue(link, 'HTTP://Example.cn').value).toBe('http://example.cn');
});

test('only the sites that the settings name, and only https where they ask for it', () => {
  const settings = { hosts: ['gov.cn'], secure: true };
  expect(tryValue(link, 'https://runzhou.gov.cn/a', settings).codes).toEqual([]);
  expect(tryValue(link, 'https://notgov.cn/a', settings).codes).toEqual(['link.host']);
  expect(tryValue(link, 'http://runzhou.gov.cn/a', settings).codes).toEqual(['link.secure']);
});
