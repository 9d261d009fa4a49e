import { defineField } from '../define-field.ts';
import { digits } from '../shared/index.ts';
import { configSchema, type UnitConfig } from './config.gen.ts';

/** Holds the unit's id; the name comes from the directory when it is shown. */
export const unit = defineField<UnitConfig>({
  kind: 'unit',
  version: 1,
  group: 'people',
  title: { 'zh-CN': '单位', en: 'Unit' },
  keywords: { 'zh-CN': '部门 机构 科室', en: 'department organisation' },
  configSchema,
  value: 'single',
  forStaff: true,
  feel: 'string',
  gist: 'word',
  verb: 'choose',
  holds: 'unit',
  examples: [{ within: 'own-unit-and-below', levels: ['street', 'community'] }],
  schema: () => ({ type: 'string', minLength: 1, maxLength: 64 }),
  fromText: (text, _config, find) => find.unit(text) ?? text,
  show: (value, _config, { names }) =>
    typeof value === 'string' ? (names.unit(value) ?? value) : '',
  generate: (random) => `u-${digits(random, 3)}`,
});
