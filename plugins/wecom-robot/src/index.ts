import type { Plugin } from '@yishi/workflows';
import { wecomMessage } from './steps/wecom-message/index.ts';

export const plugin: Plugin = {
  stepKinds: [wecomMessage],
  words: {
    'wecom.sent': {
      'zh-CN': '{step}：已发送到企业微信群“{robot}”',
      en: '{step}: sent to the WeCom group "{robot}"',
    },
  },
};
