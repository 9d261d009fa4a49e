// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface ScoreConfig {
  max?: number;
  step?: '1' | '0.5' | '0.1';
  weight?: number;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '评分',
  type: 'object',
  additionalProperties: false,
  properties: {
    max: { title: '满分', 'x-en': 'Full mark', type: 'number', exclusiveMinimum: 0, maximum: 1000 },
    step: {
      title: '最小打分单位',
      'x-en': 'Smallest step',
      type: 'string',
      enum: ['1', '0.5', '0.1'],
      'x-labels': {
        '1': { 'zh-CN': '1 分', en: '1 point' },
        '0.5': { 'zh-CN': '0.5 分', en: '0.5 points' },
        '0.1': { 'zh-CN': '0.1 分', en: '0.1 points' },
      },
    },
    weight: { title: '权重', 'x-en': 'Weight', type: 'number', exclusiveMinimum: 0, maximum: 1000 },
  },
};
