import type { StepContext, StepEvent, StepMove } from '../../core/index.ts';
import type { ConnectorConfig } from './config.gen.ts';

export function enter(step: StepContext<ConnectorConfig, null>): StepMove[] {
  const { connector, input } = step.settings;
  return [
    { type: 'Log', code: 'effect.called', params: { connector } },
    { type: 'CallConnector', connector, input: step.evaluate(input) },
  ];
}

export const on = (_step: StepContext<ConnectorConfig>, event: StepEvent): StepMove[] =>
  event.type === 'EffectSucceeded' ? [{ type: 'Finish', result: event.output }] : [];
