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
    max: { title: '满分', type: 'number', exclusiveMinimum: 0, maximum: 1000 },
    step: { title: '最小打分单位', type: 'string', enum: ['1', '0.5', '0.1'] },
    weight: { title: '权重', type: 'number', exclusiveMinimum: 0, maximum: 1000 },
  },
};
