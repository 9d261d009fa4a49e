import { defineField } from '../define-field.ts';
import { pick } from '../shared/index.ts';
import { configSchema, type PostConfig } from './config.gen.ts';

/** Holds the key of a kind of position; who holds it where is for the directory to say. */
export const post = defineField<PostConfig>({
  kind: 'post',
  version: 1,
  group: 'people',
  title: { 'zh-CN': '岗位', en: 'Post' },
  keywords: { 'zh-CN': '职务', en: 'position job' },
  configSchema,
  value: 'single',
  forStaff: true,
  feel: 'string',
  verb: 'choose',
  examples: [{ heads: true }],
  schema: () => ({ type: 'string', minLength: 1, maxLength: 80 }),
  show: (value, _config, { names }) =>
    typeof value === 'string' ? (names.post?.(value) ?? value) : '',
  generate: (random) => pick(random, ['civil-officer', 'street-leader', 'archivist']),
});
