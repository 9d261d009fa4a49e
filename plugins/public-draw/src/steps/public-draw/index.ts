import { defineStep } from '@yishi/workflows';
import { compileForm, mergeFields, usesOfDeadline } from '@yishi/workflows/step-parts';
import { enter, on } from './behaviour.ts';
import { check } from './check.ts';
import { publicDrawConfigSchema, type PublicDrawConfig } from './config.gen.ts';

/** 公开抽签: the list is fixed first, a public value decides, and anyone can repeat it. */
export const publicDraw = defineStep<PublicDrawConfig, never>({
  kind: 'public-draw',
  version: 1,
  group: 'people',
  title: { 'zh-CN': '公开抽签', en: 'Public draw' },
  description: {
    'zh-CN': '先固定名单，再以事先约定的公开号码抽取，任何人都能重新计算。',
    en: 'The list is fixed first, then a public value decides; anyone can repeat the draw.',
  },
  configSchema: publicDrawConfigSchema,
  example: {
    participants: { who: [{ type: 'person', ids: ['甲'] }] },
    candidates: '["东街", "西街", "南街"]',
    count: 1,
    source: { 'zh-CN': '当晚公布的开奖号码', en: 'The number announced that evening' },
    form: { form: 'f', view: 'fill' },
    value: 'n',
  },
  irreversible: true,
  actions: { draw: { label: { 'zh-CN': '公布号码并抽取', en: 'Announce and draw' } } },
  uses: ({ participants, candidates, source, form, value, deadline }) => ({
    participants: [{ path: '/participants', participants }, ...usesOfDeadline(deadline)],
    expressions: [
      { path: '/candidates', feel: candidates, result: 'list' },
      ...mergeFields('/source', source),
    ],
    forms: [{ path: '/form', form }],
    fields: [{ path: '/value', form: form.form, field: value }],
  }),
  compile: (settings, forms) => ({ ...settings, form: compileForm(settings.form, forms) }),
  enter,
  on,
  check,
});
