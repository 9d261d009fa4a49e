import { defineField } from '../define-field.ts';
import { digits } from '../shared/index.ts';
import { configSchema, type PersonConfig } from './config.gen.ts';

/** Holds the person's id; the name comes from the directory when it is shown. */
export const person = defineField<PersonConfig>({
  kind: 'person',
  version: 1,
  group: 'people',
  title: { 'zh-CN': '人员', en: 'Person' },
  keywords: { 'zh-CN': '姓名 同事 经办人', en: 'staff colleague user' },
  configSchema,
  value: 'single',
  forStaff: true,
  feel: 'string',
  gist: 'word',
  verb: 'choose',
  examples: [{ within: 'own-unit', post: 'civil-officer' }],
  schema: () => ({ type: 'string', minLength: 1, maxLength: 64 }),
  fromText: (text, _config, find) => find.person(text) ?? text,
  show: (value, _config, { names }) =>
    typeof value === 'string' ? (names.person(value) ?? value) : '',
  generate: (random) => `p-${digits(random, 4)}`,
});
