import type { Plugin } from '@yishi/workflows';
import { publicDraw } from './steps/public-draw/index.ts';

export const plugin: Plugin = {
  stepKinds: [publicDraw],
  words: {
    'draw.prepared': {
      'zh-CN':
        '{step}：名单已固定，共 {of} 名，抽取 {count} 名，以{source}为准；名单指纹 {fingerprint}',
      en: '{step}: the list of {of} is fixed, {count} will be drawn by {source}; fingerprint {fingerprint}',
    },
    'draw.made': {
      'zh-CN': '{step}：公开号码 {value}，抽中 {names}',
      en: '{step}: by {value}, drawn: {names}',
    },
  },
};
