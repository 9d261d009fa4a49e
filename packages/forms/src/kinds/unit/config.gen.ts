// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface UnitConfig {
  within?: 'all' | 'own-unit-and-below';
  /**
   * @minItems 1
   */
  levels?: ('district' | 'street' | 'community' | 'area' | 'building' | 'department')[];
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '单位',
  type: 'object',
  additionalProperties: false,
  properties: {
    within: {
      title: '可选范围',
      'x-en': 'Which may be chosen',
      type: 'string',
      enum: ['all', 'own-unit-and-below'],
      'x-labels': {
        all: { 'zh-CN': '全部单位', en: 'All units' },
        'own-unit-and-below': { 'zh-CN': '本单位及下级', en: 'Own unit and those below' },
      },
    },
    levels: {
      title: '限定层级',
      'x-en': 'Only these levels',
      type: 'array',
      items: {
        title: '层级',
        'x-en': 'Level',
        type: 'string',
        enum: ['district', 'street', 'community', 'area', 'building', 'department'],
        'x-labels': {
          district: { 'zh-CN': '区', en: 'District' },
          street: { 'zh-CN': '街道', en: 'Street' },
          community: { 'zh-CN': '社区', en: 'Community' },
          area: { 'zh-CN': '片区', en: 'Area' },
          building: { 'zh-CN': '楼栋', en: 'Building' },
          department: { 'zh-CN': '部门', en: 'Department' },
        },
      },
      minItems: 1,
      uniqueItems: true,
    },
  },
};
