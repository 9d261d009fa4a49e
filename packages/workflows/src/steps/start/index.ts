import { defineStep } from '../../core/index.ts';
import { compileForm, needsSubmission, usesOfDeadline } from '../shared/index.ts';
import { enter, on } from './behaviour.ts';
import { startConfigSchema, type StartConfig } from './config.gen.ts';

/** 申请: the first step, done by starting the case. */
export const start = defineStep<StartConfig>({
  kind: 'start',
  version: 1,
  bpmn: 'startEvent',
  group: 'people',
  title: { 'zh-CN': '申请', en: 'Application' },
  description: {
    'zh-CN': '申请人填写表单发起事项；退回后由申请人补正。',
    en: 'The applicant fills in the form; sent back, the applicant corrects it.',
  },
  configSchema: startConfigSchema,
  example: { form: { form: 'f', view: 'fill' } },
  handled: true,
  first: true,
  actions: { submit: { label: { 'zh-CN': '提交', en: 'Submit' } } },
  uses: ({ form, deadline }) => ({
    forms: [{ path: '/form', form }],
    participants: usesOfDeadline(deadline),
  }),
  compile: (settings, forms) => ({ ...settings, form: compileForm(settings.form, forms) }),
  enter,
  on,
  check: (step, asked) => needsSubmission(step.settings.form, asked),
});
