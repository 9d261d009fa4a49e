import type { Problem } from '@yishi/policies';
import { defineField } from '../define-field.ts';
import { fromFreeText, because, digits, isHost, isWithin, pick } from '../shared/index.ts';
import { configSchema, type LinkConfig } from './config.gen.ts';

/** Scheme, host, and the rest. Names and passwords before the host deceive readers: not taken. */
const parts = /^(https?):\/\/([^\s/?#:@\\]+)(?::\d{1,5})?([/?#][^\s\\<>"]*)?$/u;

/** An address of a page that a reader can open: http or https, nothing that runs. */
export const link = defineField<LinkConfig>({
  kind: 'link',
  version: 1,
  group: 'basic',
  title: { 'zh-CN': '网址', en: 'Link' },
  keywords: { 'zh-CN': '链接 网站', en: 'url website' },
  configSchema,
  value: 'single',
  feel: 'string',
  gist: 'word',
  takesOver: fromFreeText,
  examples: [{ hosts: ['gov.cn'], secure: true }],
  formats: { 'web-address': (value) => hostOf(value) !== undefined },
  schema: () => ({ type: 'string', format: 'web-address', maxLength: 2000 }),
  normalise: tidy,
  check: checkLink,
  show: (value) => (typeof value === 'string' ? value : ''),
  generate: (random, { hosts }) =>
    `https://${pick(random, hosts ?? ['www.example.cn', 'example.com'])}/notice/${digits(random, 4)}.html`,
  messages: {
    'format.web-address': {
      'zh-CN': '{where}不是有效的网址，应像 https://www.example.cn',
      en: '{where} must be an address such as https://www.example.cn',
    },
    'link.host': {
      'zh-CN': '{where}应是 {hosts} 的网址',
      en: '{where} must be an address at {hosts}',
    },
    'link.secure': {
      'zh-CN': '{where}应以 https:// 开头',
      en: '{where} must begin with https://',
    },
  },
});

function hostOf(value: string): string | undefined {
  const host = parts.exec(value)?.[2];
  return host !== undefined && isHost(host) ? host : undefined;
}

/** Adds the https:// that people leave out, and writes scheme and host in small letters. */
function tidy(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const plain = value.trim();
  const whole =
    plain.includes(':') || !isHost(plain.split(/[/?#]/)[0] ?? '') ? plain : `https://${plain}`;
  return whole.replace(/^[a-z]+:\/\/[^/?#]*/i, (start) => start.toLowerCase());
}

function checkLink(value: unknown, { hosts, secure }: LinkConfig): Problem[] {
  const host = typeof value === 'string' ? hostOf(value) : undefined;
  if (host === undefined) return [];
  if (secure && !String(value).startsWith('https:')) return [because('link.secure')];
  if (!hosts || hosts.some((each) => isWithin(host, each))) return [];
  return [because('link.host', { hosts: hosts.join('、'), hostsEn: hosts.join(', ') })];
}
