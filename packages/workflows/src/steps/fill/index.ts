import { defineStep } from '../../core/index.ts';
import { compileForm, needsSubmission, usesOfDeadline } from '../shared/index.ts';
import { enter, on } from './behaviour.ts';
import { fillConfigSchema, type FillConfig } from './config.gen.ts';

/** 办理: something is done and filled in; it counts as done, there is nothing to refuse. */
export const fill = defineStep<FillConfig, never>({
  kind: 'fill',
  version: 1,
  group: 'people',
  title: { 'zh-CN': '办理', en: 'Work' },
  description: {
    'zh-CN': '由人员办理并填写，如打款、归档；没有不同意。',
    en: 'People do something and fill in a form; there is nothing to refuse.',
  },
  configSchema: fillConfigSchema,
  initial: { participants: { who: [{ type: 'head', unit: { from: 'applicant' } }] } },
  example: { participants: { who: [{ type: 'person', ids: ['甲', '乙'] }] } },
  handled: true,
  actions: { submit: { label: { 'zh-CN': '提交', en: 'Submit' } } },
  uses: ({ participants, deadline, form }) => ({
    participants: [{ path: '/participants', participants }, ...usesOfDeadline(deadline)],
    forms: form ? [{ path: '/form', form }] : [],
  }),
  compile: (settings, forms) => ({ ...settings, form: compileForm(settings.form, forms) }),
  enter,
  on,
  check: (step, asked) => needsSubmission(step.settings.form, asked),
});
