import type { Problem } from '@yishi/policies';
import { defineStep } from '../../core/index.ts';
import { compileForm, usesOfDeadline, usesOfWho } from '../shared/index.ts';
import { enter, on, type ApprovalLocal } from './behaviour.ts';
import { check } from './check.ts';
import { approvalConfigSchema, type ApprovalConfig } from './config.gen.ts';

function lint(settings: ApprovalConfig): Problem[] {
  const { mode, threshold, refusal, refusalStep } = settings;
  const problems: Problem[] = [];
  if (mode === 'share' && !threshold) {
    const message = '按比例审批须写明通过份额';
    problems.push({ path: '/threshold', code: 'approval.threshold', message });
  }
  if (threshold && threshold.num > threshold.den) {
    const message = '通过份额不能超过全部';
    problems.push({ path: '/threshold', code: 'approval.threshold', message });
  }
  if (refusal === 'return' && !refusalStep) {
    const message = '须写明不同意时退回到哪个步骤';
    problems.push({ path: '/refusalStep', code: 'approval.refusalStep', message });
  }
  return problems;
}

/** 审批: 会签, 或签, 依次 or by share; nobody decides about their own matter. */
export const approval = defineStep<ApprovalConfig, ApprovalLocal>({
  kind: 'approval',
  version: 1,
  group: 'people',
  title: { 'zh-CN': '审批', en: 'Approval' },
  description: {
    'zh-CN': '会签、或签、依次或按比例审批，可以退回。',
    en: 'All, any, one after another or a share of those asked agree; they may send back.',
  },
  configSchema: approvalConfigSchema,
  initial: { participants: { who: [{ type: 'head', unit: { from: 'applicant' } }] }, mode: 'any' },
  example: { participants: { who: [{ type: 'person', ids: ['甲', '乙'] }] }, mode: 'all' },
  handled: true,
  decides: true,
  actions: {
    agree: { label: { 'zh-CN': '同意', en: 'Agree' } },
    refuse: { label: { 'zh-CN': '不同意', en: 'Refuse' }, danger: true },
  },
  result: [
    {
      id: 'outcome',
      key: 'outcome',
      kind: 'choice',
      label: { 'zh-CN': '审批结果', en: 'Outcome' },
      settings: {
        options: [
          { value: 'passed', label: { 'zh-CN': '通过', en: 'Agreed' } },
          { value: 'refused', label: { 'zh-CN': '不通过', en: 'Refused' } },
        ],
      },
    },
    { id: 'agree', key: 'agree', kind: 'number', label: { 'zh-CN': '同意人数', en: 'In favour' } },
    {
      id: 'refuse',
      key: 'refuse',
      kind: 'number',
      label: { 'zh-CN': '不同意人数', en: 'Against' },
    },
  ],
  uses: ({ participants, recused, deadline, form, refusal, refusalStep }) => ({
    participants: [
      { path: '/participants', participants },
      ...usesOfWho('/recused', recused),
      ...usesOfDeadline(deadline),
    ],
    forms: form ? [{ path: '/form', form }] : [],
    steps: refusalStep ? [{ path: '/refusalStep', step: refusalStep }] : [],
    ...(refusal === 'ballot' ? { untold: { path: '/refusal', acts: 'end' } } : {}),
  }),
  lint,
  compile: (settings, forms) => ({ ...settings, form: compileForm(settings.form, forms) }),
  enter,
  on,
  check,
});
