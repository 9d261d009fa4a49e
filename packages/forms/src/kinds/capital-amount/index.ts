import { capitalMoney } from '@yishi/policies';
import { defineField } from '../define-field.ts';
import { because, groupDigits, integerIn, roundTo } from '../shared/index.ts';
import { type CapitalAmountConfig, configSchema } from './config.gen.ts';

/** An amount that a formula gives, in integer 分, written in Chinese capitals. */
export const capitalAmount = defineField<CapitalAmountConfig>({
  kind: 'capital-amount',
  version: 1,
  group: 'civic',
  title: { 'zh-CN': '大写金额', en: 'Amount in capitals' },
  keywords: { 'zh-CN': '人民币', en: 'amount in words capital' },
  configSchema,
  value: 'single',
  feel: 'number',
  scale: () => 100,
  examples: [{ prefix: true }],
  schema: () => ({ type: 'integer' }),
  checkConfig: (_config, field) =>
    field.value === undefined ? [because('capital-amount.value')] : [],
  fromFeel: (value) => (typeof value === 'number' ? roundTo(value, 0) : value),
  show: (value, { prefix }, { locale }) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return '';
    const words = `${prefix ? '人民币' : ''}${capitalMoney(value)}`;
    return locale === 'en' ? `${words} (¥${groupDigits(value / 100, 2)})` : words;
  },
  generate: (random) => integerIn(random, 0, 100_000_000),
  messages: {
    'capital-amount.value': {
      'zh-CN': '{where}还没有指明是哪个金额',
      en: '{where} does not say which amount it writes out',
    },
  },
});
