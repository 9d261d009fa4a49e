import { isDay, type Problem } from '@yishi/policies';
import { defineStep } from '../../core/index.ts';
import { enter, on } from './behaviour.ts';
import { waitConfigSchema, type WaitConfig } from './config.gen.ts';

function lint({ until, period, date, form, field }: WaitConfig): Problem[] {
  const missing =
    (until === 'period' && !period) ||
    (until === 'date' && !date) ||
    (until === 'field' && !(form && field));
  if (until === 'date' && date && !isDay(date)) {
    return [{ path: '/date', code: 'wait.date', message: '没有这一天' }];
  }
  return missing ? [{ path: `/${until}`, code: 'wait.until', message: '须写明等到什么时候' }] : [];
}

/** 等待: a period, a date, or a date of a form. */
export const wait = defineStep<WaitConfig>({
  kind: 'wait',
  version: 1,
  bpmn: 'timer',
  group: 'automatic',
  title: { 'zh-CN': '等待', en: 'Wait' },
  description: {
    'zh-CN': '等一段时间，或等到某个日期再往下。',
    en: 'Waits for a period or until a date.',
  },
  configSchema: waitConfigSchema,
  example: { until: 'period', period: { amount: 2, unit: 'day' } },
  uses: ({ until, form, field }) => ({
    fields: until === 'field' && form && field ? [{ path: '/field', form, field }] : [],
  }),
  lint,
  enter,
  on,
});
