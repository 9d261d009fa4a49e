import type { Problem } from '@yishi/policies';
import { defineStep } from '@yishi/workflows';
import { mergeFields } from '@yishi/workflows/step-parts';
import { enter, on } from './behaviour.ts';
import { wecomMessageConfigSchema, type WecomMessageConfig } from './config.gen.ts';

const lint = ({ format, everyone }: WecomMessageConfig): Problem[] =>
  everyone && format === 'markdown'
    ? [{ path: '/everyone', code: 'wecom.everyone', message: '只有普通文字能提醒所有人' }]
    : [];

/** 企业微信群消息: a text with merge fields to a group, by its robot. */
export const wecomMessage = defineStep<WecomMessageConfig>({
  kind: 'wecom-message',
  version: 1,
  group: 'automatic',
  title: { 'zh-CN': '企业微信群消息', en: 'WeCom group message' },
  description: {
    'zh-CN': '由群机器人把消息发到企业微信群；发不出去时挂起，由管理员重试或跳过。',
    en: 'A robot sends a message to a WeCom group; a failure waits for an administrator.',
  },
  configSchema: wecomMessageConfigSchema,
  example: { robot: '应急值班群', format: 'text', text: { 'zh-CN': '共 {{ n }} 户' } },
  irreversible: true,
  uses: ({ text }) => ({ expressions: mergeFields('/text', text) }),
  lint,
  enter,
  on,
});
