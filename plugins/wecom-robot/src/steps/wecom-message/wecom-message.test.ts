import { describe, expect, test } from 'vitest';
import { builtInStepKinds, createStepKinds } from '@yishi/workflows';
import { by, settingsProblems, step, stepKindContract, Trial } from '@yishi/workflows/contract';
import { wecomMessage } from './index.ts';

describe('keeps the contract', () => {
  const rules = stepKindContract(createStepKinds([...builtInStepKinds, wecomMessage]));
  for (const { name, run } of rules.filter((rule) => rule.name.startsWith('wecom-message'))) {
    test(name, () => run());
  }
});

const settings = {
  robot: '应急值班群',
  format: 'text',
  text: { 'zh-CN': '转移 {{ n }} 户', en: '{{ n }} households' },
};
const after = step('g', 'fill', { participants: by('乙') });
const begin = (more = {}) =>
  new Trial([step('m', 'wecom-message', { ...settings, ...more }), after], {
    kinds: [wecomMessage],
    data: { n: 3 },
  });
const calls = (trial: Trial) =>
  trial.last.flatMap((command) => (command.type === 'CallConnector' ? [command] : []));

test('the robot is called by its name with the text filled in', () => {
  expect(calls(begin({ everyone: true }))).toMatchObject([
    {
      connector: 'wecom-robot',
      input: { robot: '应急值班群', format: 'text', text: '转移 3 户', everyone: true },
    },
  ]);
});

test('the case goes on once it was sent, and says so', () => {
  const trial = begin();
  expect(trial.open).toEqual({});
  trial.when({ connector: 'm', answers: { sent: true } });
  expect(trial.said('wecom.sent')).toEqual({ robot: '应急值班群' });
  expect(trial.open).toEqual({ g: ['乙'] });
});

test('what cannot be sent waits for an administrator', () => {
  const trial = begin();
  trial.when({ connector: 'm', fails: '企业微信没有接收' });
  expect(trial.incidents).toEqual(['effect.failed']);
  expect(trial.resolves('m', 'retry')).toEqual([]);
  expect(calls(trial)).toHaveLength(1);
});

test('the settings name a robot, a format and a text', () => {
  expect(settingsProblems(wecomMessage, settings)).toEqual([]);
  expect(settingsProblems(wecomMessage, { ...settings, format: 'html' })).toEqual([
    'shape.oneOf /format',
  ]);
  expect(
    settingsProblems(wecomMessage, { ...settings, format: 'markdown', everyone: true }),
  ).toEqual(['wecom.everyone /everyone']);
});
