// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface SectionConfig {
  /**
   * 在手机上总是逐行。
   */
  layout?: 'stacked' | 'two-columns' | 'three-columns' | 'tabs';
  collapsed?: boolean;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '分组',
  type: 'object',
  additionalProperties: false,
  properties: {
    layout: {
      title: '排列方式',
      'x-en': 'Layout',
      type: 'string',
      enum: ['stacked', 'two-columns', 'three-columns', 'tabs'],
      'x-labels': {
        stacked: { 'zh-CN': '逐行', en: 'One below the other' },
        'two-columns': { 'zh-CN': '两列', en: 'Two columns' },
        'three-columns': { 'zh-CN': '三列', en: 'Three columns' },
        tabs: { 'zh-CN': '标签页（里面的每个分组一页）', en: 'Tabs, one for each section inside' },
      },
      'x-help': { 'zh-CN': '在手机上总是逐行。', en: 'On a phone always one below the other.' },
    },
    collapsed: { title: '默认收起', 'x-en': 'Closed at first', type: 'boolean' },
  },
};
