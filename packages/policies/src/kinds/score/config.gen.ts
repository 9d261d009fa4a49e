// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { SettingsSchema } from '../types.ts';

export interface ScoreConfig {
  /**
   * @minItems 1
   * @maxItems 100
   */
  indicators: {
    key: string;
    title?: {
      'zh-CN': string;
      en?: string;
    };
    weight: number;
  }[];
  drop: {
    from: number;
    highest: number;
    lowest: number;
  };
  minimumSheets: number;
  places: number;
}

export const configSchema: SettingsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '评分',
  type: 'object',
  additionalProperties: false,
  required: ['indicators', 'drop', 'minimumSheets', 'places'],
  properties: {
    indicators: {
      title: '指标',
      type: 'array',
      minItems: 1,
      maxItems: 100,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['key', 'weight'],
        properties: {
          key: { title: '名称', type: 'string', minLength: 1, maxLength: 60 },
          title: {
            title: '说明',
            type: 'object',
            additionalProperties: false,
            required: ['zh-CN'],
            properties: {
              'zh-CN': { title: '中文', type: 'string', minLength: 1, maxLength: 200 },
              en: { title: '英文', type: 'string', maxLength: 200 },
            },
          },
          weight: { title: '权重', type: 'number', exclusiveMinimum: 0, maximum: 10000 },
        },
      },
    },
    drop: {
      title: '去掉最高分和最低分',
      type: 'object',
      additionalProperties: false,
      required: ['from', 'highest', 'lowest'],
      properties: {
        from: { title: '满几份时', type: 'integer', minimum: 1, maximum: 50 },
        highest: { title: '去掉几个最高分', type: 'integer', minimum: 0, maximum: 10 },
        lowest: { title: '去掉几个最低分', type: 'integer', minimum: 0, maximum: 10 },
      },
    },
    minimumSheets: { title: '至少几份评分', type: 'integer', minimum: 1, maximum: 50 },
    places: { title: '结果保留小数位', type: 'integer', minimum: 0, maximum: 6 },
  },
};
