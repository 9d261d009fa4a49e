import type { StepContext, StepEvent, StepMove } from '../../core/index.ts';
import { mergeText } from '../shared/index.ts';
import type { NoticeConfig } from './config.gen.ts';

interface NoticeLocal {
  from: string;
  until: string;
  day: string;
}

/** Puts up the notice; masking is done where labels and field kinds are known. */
export function enter(step: StepContext<NoticeConfig, null>): StepMove[] {
  const { title, form, fields, period } = step.settings;
  const { at: until, day, provisional } = step.due(period);
  const text = mergeText(step, title);
  const submission = step.state.forms[form.form]?.submission ?? null;
  const local = { from: step.at, until, day };
  return [
    { type: 'Remember', local },
    {
      type: 'Publish',
      notice: {
        ...local,
        provisional,
        title: text,
        form: form.form,
        view: form.view,
        fields,
        submission,
      },
    },
    { type: 'Log', code: 'notice.published', params: { title: text, until, day } },
    { type: 'Wait', until, period },
  ];
}

export function on(step: StepContext<NoticeConfig, NoticeLocal>, event: StepEvent): StepMove[] {
  if (event.type !== 'WaitOver') return [];
  return [
    { type: 'Log', code: 'notice.ended', params: {} },
    { type: 'Finish', result: { ...step.local } },
  ];
}
