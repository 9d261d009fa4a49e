// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface PhotoConfig {
  minPhotos?: number;
  maxPhotos?: number;
  /**
   * 不设时也可以从相册选择
   */
  camera?: boolean;
  /**
   * 每次都会询问本人是否允许；也可以填写坐标
   */
  location?: 'offered' | 'required';
  /**
   * @minItems 1
   */
  watermark?: ('time' | 'place' | 'person')[];
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '照片',
  type: 'object',
  additionalProperties: false,
  properties: {
    minPhotos: {
      title: '最少张数',
      'x-en': 'Photographs at least',
      type: 'integer',
      minimum: 1,
      maximum: 30,
    },
    maxPhotos: {
      title: '最多张数',
      'x-en': 'Photographs at most',
      type: 'integer',
      minimum: 1,
      maximum: 30,
    },
    camera: {
      title: '手机上直接拍照',
      'x-en': 'Opens the camera on a phone',
      'x-help': {
        'zh-CN': '不设时也可以从相册选择',
        en: 'Otherwise a picture may be chosen as well',
      },
      type: 'boolean',
      'x-more': true,
    },
    location: {
      title: '拍摄位置',
      'x-en': 'Location',
      'x-help': {
        'zh-CN': '每次都会询问本人是否允许；也可以填写坐标',
        en: 'The person is asked each time; coordinates can be written as well',
      },
      type: 'string',
      enum: ['offered', 'required'],
      'x-labels': {
        offered: { 'zh-CN': '可以附上', en: 'May be added' },
        required: { 'zh-CN': '必须附上', en: 'Must be added' },
      },
      'x-more': true,
    },
    watermark: {
      title: '写在照片上的水印',
      'x-en': 'Written on the picture',
      type: 'array',
      items: {
        title: '内容',
        'x-en': 'What',
        type: 'string',
        enum: ['time', 'place', 'person'],
        'x-labels': {
          time: { 'zh-CN': '时间', en: 'Time' },
          place: { 'zh-CN': '位置', en: 'Place' },
          person: { 'zh-CN': '填表人', en: 'Person' },
        },
      },
      minItems: 1,
      uniqueItems: true,
      'x-more': true,
    },
  },
};
