import { defineStep } from '../../core/index.ts';
import { mergeFields, usesOfDeadline, usesOfWho } from '../shared/index.ts';
import { enter, on } from './behaviour.ts';
import { notifyConfigSchema, type NotifyConfig } from './config.gen.ts';

/** 抄送、传阅: tells people, and may wait until they have read it. */
export const notify = defineStep<NotifyConfig, never>({
  kind: 'notify',
  version: 1,
  bpmn: 'sendTask',
  group: 'automatic',
  title: { 'zh-CN': '抄送告知', en: 'Notify' },
  description: {
    'zh-CN': '把一段话告知有关人员，可以同时抄送事项、要求确认已阅。',
    en: 'Tells people something, may copy the case to them and ask them to confirm.',
  },
  configSchema: notifyConfigSchema,
  initial: { to: [{ type: 'applicant' }] },
  example: {
    to: [{ type: 'person', ids: ['甲', '乙'] }],
    text: { 'zh-CN': '请阅', en: 'Please read' },
    acknowledge: true,
  },
  handled: true,
  actions: { acknowledge: { label: { 'zh-CN': '已阅', en: 'Acknowledge' } } },
  uses: ({ to, text, deadline }) => ({
    participants: [...usesOfWho('/to', to), ...usesOfDeadline(deadline)],
    expressions: mergeFields('/text', text),
  }),
  enter,
  on,
});
