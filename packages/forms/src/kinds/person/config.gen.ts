// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface PersonConfig {
  within?: 'all' | 'own-unit' | 'own-unit-and-below';
  post?: string;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '人员',
  type: 'object',
  additionalProperties: false,
  properties: {
    within: {
      title: '可选范围',
      'x-en': 'Who may be chosen',
      type: 'string',
      enum: ['all', 'own-unit', 'own-unit-and-below'],
      'x-labels': {
        all: { 'zh-CN': '全部人员', en: 'Everybody' },
        'own-unit': { 'zh-CN': '本单位', en: 'Own unit' },
        'own-unit-and-below': { 'zh-CN': '本单位及下级', en: 'Own unit and those below' },
      },
    },
    post: {
      title: '限定岗位',
      'x-en': 'Only holders of the post',
      type: 'string',
      minLength: 1,
      maxLength: 60,
    },
  },
};
