import { defineField } from '../define-field.ts';
import { because, textHash } from '../shared/index.ts';
import { configSchema, type ConsentConfig } from './config.gen.ts';

/** Agreement to a text; the value is the hash of the wording that was agreed to, and nothing else. */
export const consent = defineField<ConsentConfig>({
  kind: 'consent',
  version: 1,
  group: 'civic',
  title: { 'zh-CN': '同意书', en: 'Consent' },
  keywords: { 'zh-CN': '承诺 授权 声明 勾选', en: 'agree declaration checkbox' },
  configSchema,
  value: 'single',
  feel: 'string',
  verb: 'agree',
  initial: {
    wording: { 'zh-CN': '请在这里写明需要同意的内容。' },
  },
  examples: [{ wording: { 'zh-CN': '本人同意公示。' }, statement: { 'zh-CN': '同意' } }],
  formats: { 'text-hash': (value) => /^[0-9a-f]{64}$/.test(value) },
  schema: () => ({ type: 'string', format: 'text-hash' }),
  check: (value, { wording }) =>
    typeof value === 'string' && value !== textHash(wording) ? [because('consent.changed')] : [],
  show: (value, { wording }, { locale }) => {
    if (typeof value !== 'string') return '';
    if (value === textHash(wording)) return locale === 'en' ? 'Agreed' : '已同意';
    return locale === 'en' ? 'Agreed to another wording' : '已同意（当时是另一份文本）';
  },
  generate: (_random, { wording }) => textHash(wording),
  messages: {
    'format.text-hash': {
      'zh-CN': '请重新勾选{where}',
      en: 'Tick {where} again',
    },
    'consent.changed': {
      'zh-CN': '{where}的内容已经改过，请重新阅读并同意',
      en: 'The wording of {where} has changed; read it and agree again',
    },
  },
});
