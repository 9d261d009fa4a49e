import type { Program, ProgramStep } from '@yishi/workflows';

const at = { from: 'applicant' };
const clerks = { who: [{ type: 'post', post: 'clerk', unit: at, level: 'street' }], pool: true };
const head = { who: [{ type: 'head', unit: at, level: 'street' }] };

const step = (id: string, kind: string, settings: ProgramStep['settings']): ProgramStep => ({
  id,
  kind,
  version: 1,
  key: id,
  settings,
});

const program = (bundle: string, steps: ProgramStep[]): Program => ({
  format: 1,
  bundle,
  procedure: bundle,
  number: '{street}-{yyyy}-{seq:3}',
  caseTitle: '事由',
  timeZone: 'Asia/Shanghai',
  steps,
  policies: {},
  mainForm: 'claim',
  variables: [],
  reads: { claim: [['事由'], ['金额']] },
  fields: { claim: { reason: ['事由'], amount: ['金额'] } },
});

const apply = step('apply', 'start', { form: { form: 'claim', view: 'fill' } });
const end = step('end', 'end', { phase: 'completed', outcome: { 'zh-CN': '办结' } });
const decide = step('decide', 'approval', {
  participants: head,
  mode: 'any',
  refusal: 'end',
  deadline: { period: { amount: 3, unit: 'workingDay' } },
});

/** Two human steps after the start: a pool of clerks checks, the head decides. */
export const claimProgram = program('claim', [
  apply,
  step('check', 'fill', {
    participants: clerks,
    deadline: { period: { amount: 2, unit: 'workingDay' } },
  }),
  decide,
  end,
]);

const pause = step('pause', 'wait', {
  until: 'period',
  period: { amount: 2 / 3600, unit: 'hour' },
});
const send = step('send', 'connector', { connector: 'echo', input: '事由' });

/** Waits two seconds, then the head decides. */
export const waitProgram = program('wait', [apply, pause, decide, end]);

const seconds = (amount: number) => ({ amount: amount / 3600, unit: 'hour' });

/** The head decides within three seconds and is reminded one before. */
export const deadlineProgram = program('deadline', [
  apply,
  step('decide', 'approval', {
    ...{ participants: head, mode: 'any', refusal: 'end' },
    deadline: { period: seconds(3), reminders: [seconds(1)] },
  }),
  end,
]);

/** Calls the connector `echo`, then the head decides. */
export const connectorProgram = program('connector', [apply, send, decide, end]);

/** A call, and a wait with work after it, side by side; then the head decides. */
export const parallelProgram = program('parallel', [
  apply,
  {
    ...step('both', 'parallel', { join: 'all' }),
    blocks: [
      { id: 'calls', steps: [send] },
      { id: 'waits', steps: [pause, step('check', 'fill', { participants: clerks })] },
    ],
  },
  decide,
  end,
]);

/** So many rounds of one clerk's work, for long histories. */
export const longProgram = (rounds: number): Program =>
  program(`long-${rounds}`, [
    apply,
    ...Array.from({ length: rounds }, (_, n) =>
      step(`round-${n + 1}`, 'fill', { participants: clerks }),
    ),
    end,
  ]);
