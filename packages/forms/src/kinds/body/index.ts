import { defineField } from '../define-field.ts';
import { digits } from '../shared/index.ts';
import { type BodyConfig, configSchema } from './config.gen.ts';

/** Holds the id of a unit's organ (委 居 站 办); its name comes from the directory when it is shown. */
export const body = defineField<BodyConfig>({
  kind: 'body',
  version: 1,
  group: 'people',
  title: { 'zh-CN': '机构', en: 'Body' },
  keywords: { 'zh-CN': '组织 党组织 委员会 班子', en: 'organ committee party' },
  configSchema,
  value: 'single',
  forStaff: true,
  feel: 'string',
  verb: 'choose',
  examples: [{ keys: ['residents-committee'] }],
  schema: () => ({ type: 'string', minLength: 1, maxLength: 64 }),
  show: (value, _config, { names }) =>
    typeof value === 'string' ? (names.body?.(value) ?? value) : '',
  generate: (random) => `b-${digits(random, 4)}`,
});
