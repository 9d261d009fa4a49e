// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface FilesConfig {
  maxFiles?: number;
  /**
   * 不填为 20 MB
   */
  maxSize?: number;
  /**
   * 扩展名，小写
   *
   * @minItems 1
   */
  types?: string[];
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '附件',
  type: 'object',
  additionalProperties: false,
  properties: {
    maxFiles: {
      title: '最多份数',
      'x-en': 'Files at most',
      type: 'integer',
      minimum: 1,
      maximum: 200,
    },
    maxSize: {
      title: '单个文件最大（MB）',
      'x-en': 'Largest file (MB)',
      'x-help': { 'zh-CN': '不填为 20 MB', en: '20 MB where left empty' },
      type: 'integer',
      minimum: 1,
      maximum: 2147483647,
      'x-scale': 1048576,
    },
    types: {
      title: '允许的文件类型',
      'x-en': 'File types allowed',
      'x-help': { 'zh-CN': '扩展名，小写', en: 'Endings of file names, in lower case' },
      type: 'array',
      items: {
        title: '扩展名',
        'x-en': 'Ending',
        type: 'string',
        pattern: '^[a-z0-9]{1,8}$',
        'x-example': 'pdf',
      },
      minItems: 1,
      uniqueItems: true,
    },
  },
};
