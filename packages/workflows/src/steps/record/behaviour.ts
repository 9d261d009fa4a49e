import type { Json, StepContext, StepEvent, StepMove } from '../../core/index.ts';
import type { RecordConfig } from './config.gen.ts';

type Pair = NonNullable<RecordConfig['values']>[number];

/** What is asked of the register: values by field id, absent where the case has none. */
export function enter(step: StepContext<RecordConfig, null>): StepMove[] {
  const { register, action, record, search, values, copy = [], alike = 'stop' } = step.settings;
  const valuesOf = (pairs: readonly Pair[]): Json =>
    Object.fromEntries(pairs.map(({ field, value }) => [field, step.evaluate(value)]));
  const input: Json = {
    ...{ action, register, copy },
    ...(record === undefined ? {} : { record: step.evaluate(record) }),
    ...(search ? { search: valuesOf(search) } : {}),
    ...(values ? { values: valuesOf(values) } : {}),
    ...(action === 'look-up' ? {} : { alike }),
  };
  return [{ type: 'CallConnector', connector: 'register', input }];
}

export function on(step: StepContext<RecordConfig>, event: StepEvent): StepMove[] {
  if (event.type !== 'EffectSucceeded') return [];
  return [
    { type: 'Log', code: saidOf(step.settings.action, event.output), params: {} },
    { type: 'Finish', result: event.output },
  ];
}

function saidOf(action: RecordConfig['action'], output: Json): string {
  if (action !== 'look-up') return `record.${action}d`;
  return (output as { found?: Json } | null)?.found === true ? 'record.found' : 'record.notFound';
}
