import { formatMoney, textIn } from '@yishi/policies';
import { defineField } from '../define-field.ts';
import {
  because,
  dayFormat,
  dayInWords,
  dayMessages,
  groupDigits,
  integerIn,
  roundTo,
} from '../shared/index.ts';
import type { JsonSchema } from '../../compile/types.ts';
import { type ComputedConfig, configSchema } from './config.gen.ts';

/** A result of other fields that nobody enters; its expression is the field's `value`. */
export const computed = defineField<ComputedConfig>({
  kind: 'computed',
  version: 1,
  group: 'tables',
  title: { 'zh-CN': '计算结果', en: 'Computed' },
  keywords: { 'zh-CN': '公式 合计 自动', en: 'formula calculation total' },
  configSchema,
  value: 'single',
  feel: 'any',
  scale: ({ as }) => (as === 'money' ? 100 : undefined),
  examples: [
    { as: 'number', decimals: 2, unit: { 'zh-CN': '人次' } },
    { as: 'money' },
    { as: 'text' },
    { as: 'date' },
    { as: 'yes-no' },
  ],
  formats: dayFormat,
  schema: schemaOf,
  checkConfig: (_config, field) => (field.value === undefined ? [because('computed.value')] : []),
  fromFeel: (value, config) => {
    if (typeof value !== 'number') return value;
    if (config.as === 'money') return roundTo(value, 0);
    return roundTo(value, config.decimals ?? 6);
  },
  show: (value, config, { locale }) => {
    if (typeof value === 'boolean')
      return locale === 'en' ? (value ? 'Yes' : 'No') : value ? '是' : '否';
    if (typeof value === 'string') return config.as === 'date' ? dayInWords(value, locale) : value;
    if (typeof value !== 'number') return '';
    if (config.as === 'money' && Number.isInteger(value))
      return locale === 'en' ? `¥${groupDigits(value / 100, 2)}` : formatMoney(value);
    const figure = groupDigits(value);
    return config.unit ? `${figure} ${textIn(config.unit, locale)}` : figure;
  },
  generate: (random, config) => {
    switch (config.as) {
      case 'text':
        return '一致';
      case 'date':
        return '2026-11-23';
      case 'yes-no':
        return random() < 0.5;
      default:
        return integerIn(random, 0, 100_000);
    }
  },
  messages: {
    ...dayMessages,
    'computed.value': { 'zh-CN': '{where}还没有计算公式', en: '{where} has no formula yet' },
  },
});

function schemaOf({ as }: ComputedConfig): JsonSchema {
  switch (as) {
    case 'text':
      return { type: 'string', maxLength: 2000 };
    case 'date':
      return { type: 'string', format: 'day' };
    case 'yes-no':
      return { type: 'boolean' };
    case 'money':
      return { type: 'integer' };
    default:
      return { type: 'number' };
  }
}
