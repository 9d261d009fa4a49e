import { defineField } from '../define-field.ts';
import { configSchema, type HeadingConfig } from './config.gen.ts';

/** A line between fields; it has no value. */
export const heading = defineField<HeadingConfig>({
  kind: 'heading',
  version: 1,
  group: 'layout',
  title: { 'zh-CN': '标题', en: 'Heading' },
  keywords: { 'zh-CN': '分隔', en: 'title divider' },
  configSchema,
  value: 'none',
  feel: 'none',
  examples: [{ level: 3 }],
  schema: () => ({}),
  show: () => '',
  generate: () => undefined,
});
