// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface PlateConfig {
  only?: 'new-energy' | 'fuel';
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '车牌号',
  type: 'object',
  additionalProperties: false,
  properties: {
    only: {
      title: '限定车辆',
      'x-en': 'Only these vehicles',
      type: 'string',
      enum: ['new-energy', 'fuel'],
      'x-labels': {
        'new-energy': { 'zh-CN': '新能源车', en: 'New energy' },
        fuel: { 'zh-CN': '燃油车', en: 'Fuel' },
      },
    },
  },
};
