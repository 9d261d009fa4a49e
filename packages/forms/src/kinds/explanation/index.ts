import { defineField } from '../define-field.ts';
import { configSchema, type ExplanationConfig } from './config.gen.ts';

/** Text for whoever fills the form; it has no value. */
export const explanation = defineField<ExplanationConfig>({
  kind: 'explanation',
  version: 1,
  group: 'layout',
  title: { 'zh-CN': '说明', en: 'Explanation' },
  keywords: { 'zh-CN': '提示 文字 须知', en: 'note hint text' },
  configSchema,
  value: 'none',
  feel: 'none',
  examples: [{ text: { 'zh-CN': '请如实填写' }, tone: 'warning' }],
  schema: () => ({}),
  show: () => '',
  generate: () => undefined,
});
