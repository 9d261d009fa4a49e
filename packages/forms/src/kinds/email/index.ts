import type { Problem } from '@yishi/policies';
import { defineField } from '../define-field.ts';
import {
  fromFreeText,
  because,
  certainty,
  digits,
  halfWidth,
  isHost,
  isWithin,
  MASKED,
  pick,
  whereAll,
} from '../shared/index.ts';
import { configSchema, type EmailConfig } from './config.gen.ts';

const local = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;

/** One address that ordinary mail servers take: ASCII, with a domain (RFC 5321 in its common part). */
export const email = defineField<EmailConfig>({
  kind: 'email',
  version: 1,
  group: 'basic',
  title: { 'zh-CN': '电子邮箱', en: 'E-mail' },
  keywords: { 'zh-CN': '电子邮件', en: 'mail' },
  configSchema,
  value: 'single',
  feel: 'string',
  gist: 'word',
  takesOver: fromFreeText,
  personal: true,
  examples: [{ domains: ['gov.cn', 'example.cn'] }],
  formats: { mailbox: isMailbox },
  schema: () => ({ type: 'string', format: 'mailbox', maxLength: 254 }),
  fromSchema: ({ format }) => (format === 'mailbox' ? {} : undefined),
  fromSamples: (samples) => whereAll(samples, isMailbox, certainty.shaped, {}),
  normalise: tidy,
  check: (value, config) => checkDomain(value, config),
  mask: maskMailbox,
  show: (value) => (typeof value === 'string' ? value : ''),
  generate: (random, { domains }) =>
    `${pick(random, ['wangmin', 'li.hong', 'zhangwei'])}${digits(random, 3)}@${pick(random, domains ?? ['example.cn', 'example.com'])}`,
  messages: {
    'format.mailbox': {
      'zh-CN': '{where}不是有效的电子邮箱，应像 name@example.cn',
      en: '{where} must be an address such as name@example.cn',
    },
    'email.domain': {
      'zh-CN': '{where}应是 {domains} 的邮箱',
      en: '{where} must be an address at {domains}',
    },
  },
});

function isMailbox(value: string): boolean {
  const at = value.lastIndexOf('@');
  const name = value.slice(0, at);
  return at > 0 && at <= 64 && local.test(name) && isHost(value.slice(at + 1));
}

/** Domains do not tell capitals apart; what stands before the @ may, so it stays. */
function tidy(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const plain = halfWidth(value).replaceAll(/\s/g, '');
  const at = plain.lastIndexOf('@');
  return at < 0 ? plain : plain.slice(0, at) + plain.slice(at).toLowerCase();
}

function checkDomain(value: unknown, { domains }: EmailConfig): Problem[] {
  if (typeof value !== 'string' || domains === undefined || !isMailbox(value)) return [];
  const host = value.slice(value.lastIndexOf('@') + 1);
  if (domains.some((domain) => isWithin(host, domain))) return [];
  return [because('email.domain', { domains: domains.join('、'), domainsEn: domains.join(', ') })];
}

function maskMailbox(value: unknown, _config: EmailConfig, audience: 'staff' | 'public'): string {
  if (audience === 'public' || typeof value !== 'string') return MASKED;
  const at = value.lastIndexOf('@');
  return `${at > 2 ? value.slice(0, 1) : ''}${MASKED}${at < 0 ? '' : value.slice(at)}`;
}
