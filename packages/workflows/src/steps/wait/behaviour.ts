import { isDay } from '@yishi/policies';
import type { StepContext, StepEvent, StepMove } from '../../core/index.ts';
import type { WaitConfig } from './config.gen.ts';

function dayOf(step: StepContext<WaitConfig, null>): string {
  const { until, date, form = '', field = '' } = step.settings;
  const value = until === 'date' ? date : step.value(form, field);
  const day = typeof value === 'string' ? value.slice(0, 10) : '';
  if (!isDay(day)) {
    return step.fail('wait.date', '要等到的日期没有填写或不是日期');
  }
  return day;
}

/** Waits to the end of a period, or to the first moment of a day; a past day does not wait. */
export function enter(step: StepContext<WaitConfig, null>): StepMove[] {
  const { until, period } = step.settings;
  if (until === 'period' && period) {
    const due = step.due(period);
    return [
      { type: 'Log', code: 'wait.began', params: { until: due.at, day: due.day } },
      { type: 'Wait', until: due.at, period },
    ];
  }
  const day = dayOf(step);
  const at = step.startOfDay(day);
  if (at <= step.at) return [{ type: 'Finish' }];
  return [
    { type: 'Log', code: 'wait.began', params: { until: at, day } },
    { type: 'Wait', until: at },
  ];
}

export const on = (_step: StepContext<WaitConfig>, event: StepEvent): StepMove[] =>
  event.type === 'WaitOver' ? [{ type: 'Finish' }] : [];
