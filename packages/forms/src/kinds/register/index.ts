import { defineField } from '../define-field.ts';
import { digits } from '../shared/index.ts';
import { configSchema, type RegisterConfig } from './config.gen.ts';

/** Holds the key of a register: which of them is meant, e.g. in the settings of a record field. */
export const register = defineField<RegisterConfig>({
  kind: 'register',
  version: 1,
  group: 'civic',
  title: { 'zh-CN': '台账', en: 'Register' },
  keywords: { 'zh-CN': '多条 关联', en: 'records list' },
  configSchema,
  value: 'single',
  forStaff: true,
  feel: 'string',
  verb: 'choose',
  schema: () => ({ type: 'string', minLength: 1, maxLength: 80 }),
  show: (value) => (typeof value === 'string' ? value : ''),
  generate: (random) => `register-${digits(random, 2)}`,
});
