import { expect, it } from 'vitest';
import { linkOf } from './link-of.ts';

it('web pages and e-mail addresses can be clicked', () => {
  expect(linkOf('https://www.gov.cn/a?b=1')).toBe('https://www.gov.cn/a?b=1');
  expect(linkOf('https://a.cn/@b')).toBe('https://a.cn/@b');
  expect(linkOf('wangmin@example.cn')).toBe('mailto:wangmin@example.cn');
});

it.each(['javascript:alert(1)', 'w***@example.cn', '***', 'https://a@evil.example', 'a@b?bcc=c@d'])(
  '%s leads nowhere',
  (value) => expect(linkOf(value)).toBeUndefined(),
);
