import { defineField } from '../define-field.ts';
import { digits } from '../shared/index.ts';
import { configSchema, type RecordConfig } from './config.gen.ts';

/**
 * A record of a register, with what it was called when it was chosen: a submission shows what was
 * seen then, whatever becomes of the record. The server refuses a record that its sender may not see.
 */
export const record = defineField<RecordConfig>({
  kind: 'record',
  version: 1,
  group: 'civic',
  title: { 'zh-CN': '台账记录', en: 'Record of a register' },
  keywords: { 'zh-CN': '关联 查询 引用', en: 'register lookup' },
  configSchema,
  value: 'single',
  forStaff: true,
  feel: 'context',
  verb: 'choose',
  personal: true,
  needs: ['register'],
  examples: [{ register: 'households', copy: true }],
  schema: ({ register }) => ({
    type: 'object',
    additionalProperties: false,
    required: ['register', 'record', 'title'],
    properties: {
      register: register === undefined ? { type: 'string' } : { const: register },
      record: { type: 'string', minLength: 1, maxLength: 64 },
      title: { type: 'string', minLength: 1, maxLength: 400 },
    },
  }),
  show: (value) => {
    const title = typeof value === 'object' && value !== null && 'title' in value && value.title;
    return typeof title === 'string' ? title : '';
  },
  generate: (random, { register = 'register' }) => ({
    register,
    record: `r-${digits(random, 6)}`,
    title: `第 ${digits(random, 4)} 号`,
  }),
});
