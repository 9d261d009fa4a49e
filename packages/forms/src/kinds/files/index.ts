import { isRecord } from '../../json/index.ts';
import { defineField } from '../define-field.ts';
import {
  anyFile,
  checkEnding,
  fileMessages,
  fileSchema,
  pick,
  usualEndings,
} from '../shared/index.ts';
import { configSchema, type FilesConfig } from './config.gen.ts';

/** Files that a field may hold where the settings say nothing. */
const most = 20;

/** References to stored files. */
export const files = defineField<FilesConfig>({
  kind: 'files',
  version: 1,
  group: 'basic',
  title: { 'zh-CN': '附件', en: 'Files' },
  keywords: { 'zh-CN': '上传 材料 文档', en: 'attachment upload document' },
  configSchema,
  value: 'single',
  forStaff: true,
  feel: 'list',
  verb: 'upload',
  examples: [{ maxFiles: 1, maxSize: 1024, types: ['pdf'] }],
  schema: ({ maxFiles, maxSize }) => ({
    type: 'array',
    maxItems: maxFiles ?? most,
    items: fileSchema(maxSize),
  }),
  fromSchema: ({ 'x-kind': own, maxItems, items }) => {
    const maxSize = items?.properties?.['size']?.maximum;
    if (own !== 'files') return undefined;
    return {
      ...(maxItems === undefined ? {} : { maxFiles: maxItems }),
      ...(maxSize === undefined ? {} : { maxSize }),
    };
  },
  check: (value, { types }) =>
    Array.isArray(value) ? value.flatMap((file, at) => checkEnding(file, types, `/${at}`)) : [],
  show: (value, _config, { locale }) =>
    Array.isArray(value)
      ? value
          .filter(isRecord)
          .map((file) => String(file['name']))
          .join(locale === 'en' ? ', ' : '、')
      : '',
  generate: (random, { types, maxSize }) => [
    anyFile(random, pick(random, types ?? usualEndings), maxSize),
  ],
  messages: fileMessages,
});
