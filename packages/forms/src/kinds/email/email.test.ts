import { expect, test } from 'vitest';
import { trySettings, tryValue } from '../../contract/index.ts';
import { email } from './index.ts';

test.each([
  'wangmin@example.cn',
  'wang.min+yishi@mail.runzhou.gov.cn',
  'a@xn--fiq228c.cn',
  "o'brien@example.com",
])('%s is an address', (value) => {
  expect(tryValue(email, value).codes).toEqual([]);
});

test.each([
  'wangmin',
  'wangmin@',
  '@example.cn',
  'wangmin@localhost',
  'a..b@example.cn',
  '.a@example.cn',
  'a@-example.cn',
  'a@example..cn',
  '王敏@example.cn',
  `${'a'.repeat(65)}@example.cn`,
  'a@b@example.cn',
])('%s is none', (value) => {
  expect(tryValue(email, value).codes).toEqual(['format.mailbox']);
});

test('signs of a Chinese keyboard and blanks are mended, and the domain is in small letters', () => {
  expect(tryValue(email, ' Wang.Min＠Example．CN ').value).toBe('Wang.Min@example.cn');
});

test('where the settings name domains, those below them count too', () => {
  const settings = { domains: ['gov.cn'] };
  expect(tryValue(email, 'a@gov.cn', settings).codes).toEqual([]);
  expect(tryValue(email, 'a@runzhou.gov.cn', settings).codes).toEqual([]);
  expect(tryValue(email, 'a@notgov.cn', settings).messages).toEqual([
    '“电子邮箱”应是 gov.cn 的邮箱',
  ]);
  expect(trySettings(email, { domains: ['政府'] })).not.toBe('');
});

test('staff see the first letter and the domain, the public nothing', () => {
  expect(email.mask?.('wangmin@example.cn', {}, 'staff')).toBe('w***@example.cn');
  expect(email.mask?.('wm@example.cn', {}, 'staff')).toBe('***@example.cn');
  expect(email.mask?.('wangmin@example.cn', {}, 'public')).toBe('***');
});
