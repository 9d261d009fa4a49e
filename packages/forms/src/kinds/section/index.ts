import { defineField } from '../define-field.ts';
import { configSchema, type SectionConfig } from './config.gen.ts';

/** Fields that belong together; their values stand in an object under the section's key. */
export const section = defineField<SectionConfig>({
  kind: 'section',
  version: 1,
  group: 'layout',
  title: { 'zh-CN': '分组', en: 'Section' },
  keywords: { 'zh-CN': '分节 步骤 标签页 分栏', en: 'group step tab columns' },
  configSchema,
  value: 'group',
  feel: 'context',
  examples: [{ collapsed: true }, { layout: 'tabs' }],
  schema: () => ({ type: 'object' }),
  fromSchema: ({ type }) => (type === 'object' ? {} : undefined),
  show: () => '',
  generate: () => ({}),
});
