import { defineStep } from '../../core/index.ts';
import { mergeFields } from '../shared/index.ts';
import { enter, on } from './behaviour.ts';
import { noticeConfigSchema, type NoticeConfig } from './config.gen.ts';

/** 公示: chosen fields of a form on a public page for a period, personal data masked. */
export const notice = defineStep<NoticeConfig, never>({
  kind: 'notice',
  version: 1,
  bpmn: 'timer',
  group: 'automatic',
  title: { 'zh-CN': '公示', en: 'Public notice' },
  description: {
    'zh-CN': '把选定的内容脱敏后公开，公示期满再往下办理。',
    en: 'Publishes chosen fields, personal data masked, and goes on when the period is over.',
  },
  configSchema: noticeConfigSchema,
  example: {
    title: { 'zh-CN': '公示', en: 'Notice' },
    form: { form: 'f', view: 'read' },
    fields: ['n'],
    period: { amount: 5, unit: 'workingDay' },
  },
  irreversible: true,
  uses: ({ form, fields, title, period, least }) => ({
    forms: [{ path: '/form', form }],
    fields: fields.map((field, index) => ({
      path: `/fields/${index}`,
      form: form.form,
      field,
      shown: true,
      public: true,
    })),
    expressions: mergeFields('/title', title).map((each) => ({ ...each, public: true })),
    lasts: [{ path: '/period', period, ...(least ? { parameter: least } : {}) }],
  }),
  enter,
  on,
});
