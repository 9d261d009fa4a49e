import type { StepContext, StepEvent, StepMove } from '@yishi/workflows';
import type { WecomMessageConfig } from './config.gen.ts';

type Step<Local> = StepContext<WecomMessageConfig, Local>;

/** The message is in Chinese: a group reads one text. */
export function enter(step: Step<null>): StepMove[] {
  const { robot, format, text, everyone = false } = step.settings;
  const input = { robot, format, text: step.merge(text['zh-CN']), everyone };
  return [{ type: 'CallConnector', connector: 'wecom-robot', input }];
}

export function on(step: Step<unknown>, event: StepEvent): StepMove[] {
  if (event.type !== 'EffectSucceeded') return [];
  return [
    { type: 'Log', code: 'wecom.sent', params: { robot: step.settings.robot } },
    { type: 'Finish', result: { sent: true } },
  ];
}
