// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { SettingsSchema } from '../types.ts';

export interface ThresholdConfig {
  quorum?: {
    base: 'eligible' | 'present' | 'cast';
    num: number;
    den: number;
    strict: boolean;
  };
  pass: {
    base: 'eligible' | 'present' | 'cast';
    num: number;
    den: number;
    strict: boolean;
  };
}

export const configSchema: SettingsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '表决门槛',
  type: 'object',
  additionalProperties: false,
  required: ['pass'],
  properties: {
    quorum: {
      title: '到会要求',
      type: 'object',
      additionalProperties: false,
      required: ['base', 'num', 'den', 'strict'],
      properties: {
        base: {
          title: '以何人数为基数（应到会、到会、投票）',
          type: 'string',
          enum: ['eligible', 'present', 'cast'],
        },
        num: { title: '分子', type: 'integer', minimum: 0, maximum: 1000 },
        den: { title: '分母', type: 'integer', minimum: 1, maximum: 1000 },
        strict: { title: '须超过（不含本数）', type: 'boolean' },
      },
    },
    pass: {
      title: '通过要求',
      type: 'object',
      additionalProperties: false,
      required: ['base', 'num', 'den', 'strict'],
      properties: {
        base: {
          title: '以何人数为基数（应到会、到会、投票）',
          type: 'string',
          enum: ['eligible', 'present', 'cast'],
        },
        num: { title: '分子', type: 'integer', minimum: 0, maximum: 1000 },
        den: { title: '分母', type: 'integer', minimum: 1, maximum: 1000 },
        strict: { title: '须超过（不含本数）', type: 'boolean' },
      },
    },
  },
};
