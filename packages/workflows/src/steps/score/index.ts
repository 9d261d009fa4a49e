import type { FieldDefinition, FormDefinition } from '@yishi/forms';
import type { Problem } from '@yishi/policies';
import { defineStep } from '../../core/index.ts';
import { compileForm, everyField, usesOfDeadline, usesOfWho } from '../shared/index.ts';
import { enter, on, type ScoreLocal, type ScoreSettings } from './behaviour.ts';
import { check } from './check.ts';
import { scoreConfigSchema } from './config.gen.ts';
import { unnamed } from './outcome.ts';

/** The score form's fields of kind `score`, each an indicator with its weight and place. */
const indicatorsIn = (fields: FieldDefinition[], above: string[]): ScoreSettings['indicators'] =>
  fields.flatMap((field) => {
    const path = [...above, field.key];
    if (field.kind !== 'score') return indicatorsIn(field.fields ?? [], path);
    return [{ key: field.key, weight: Number(field.settings?.weight ?? 1), path }];
  });

const indicatorsOf = (form: FormDefinition | undefined) => indicatorsIn(form?.fields ?? [], []);

function lint(settings: ScoreSettings, forms: Record<string, FormDefinition>): Problem[] {
  const problems: Problem[] = [];
  const form = forms[settings.form.form];
  if (form && indicatorsOf(form).length === 0) {
    const message = '评分表里没有评分字段';
    problems.push({ path: '/form', code: 'score.indicators', message });
  }
  const { highest = 0, lowest = 0, from = 1 } = settings.drop ?? {};
  if (highest + lowest >= from && settings.drop) {
    const message = '去掉最高最低分之后须至少剩一份';
    problems.push({ path: '/drop', code: 'score.drop', message });
  }
  return problems;
}

/** 评分: a sheet each, blind until all are in; the arithmetic is kept step by step. */
export const score = defineStep<ScoreSettings, ScoreLocal>({
  kind: 'score',
  version: 1,
  group: 'people',
  title: { 'zh-CN': '评分', en: 'Scoring' },
  description: {
    'zh-CN': '每人一份评分表，交齐前互不可见；按权重计算并留下每一步。',
    en: 'A sheet each, blind until all are in; weighted, every step of the arithmetic kept.',
  },
  configSchema: scoreConfigSchema,
  example: {
    participants: { who: [{ type: 'person', ids: ['甲', '乙', '丙'] }] },
    form: { form: 'sheet', view: 'fill' },
  },
  handled: true,
  decides: true,
  sheets: true,
  unnamed,
  actions: { score: { label: { 'zh-CN': '提交评分', en: 'Submit scores' } } },
  uses: ({ participants, recused, deadline, form }, forms = {}) => ({
    participants: [
      { path: '/participants', participants },
      ...usesOfWho('/recused', recused),
      ...usesOfDeadline(deadline),
    ],
    forms: [{ path: '/form', form }],
    fields: everyField(forms[form.form]?.fields ?? [])
      .filter(({ kind }) => kind === 'score')
      .map(({ id }) => ({ path: '/form', form: form.form, field: id })),
  }),
  lint,
  compile: (settings, forms) => ({
    ...settings,
    form: compileForm(settings.form, forms),
    indicators: indicatorsOf(forms[settings.form.form]),
    // Who scores was decided by the rule of the step; it stands in the program, so that older ones keep theirs.
    actions: { transfer: false, ...settings.actions },
  }),
  enter,
  on,
  check,
});
