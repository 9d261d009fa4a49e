import { expect, test } from 'vitest';
import { foundBy, findingsBy, step } from '../../../../testing/index.ts';
import type { PolicyDefinition } from '@yishi/policies';
import { periodDemanded } from './index.ts';

const parameter = (value: number, effectiveFrom: string) => ({
  key: '公示期',
  title: { 'zh-CN': '公示期' },
  value,
  unit: { 'zh-CN': '工作日' },
  effectiveFrom,
});
const policies: PolicyDefinition[] = [
  {
    key: 'p',
    title: { 'zh-CN': '公示规定' },
    kind: 'formula',
    version: 1,
    settings: {},
    parameters: [parameter(5, '2020-01-01'), parameter(7, '2026-06-01')],
  },
];
const notice = (amount: number, unit: string, least?: string) =>
  step('p', 'notice', {
    title: { 'zh-CN': '公示' },
    form: { form: 'f', view: 'read' },
    fields: ['n'],
    period: { amount, unit },
    ...(least ? { least } : {}),
  });
const found = (today: string, ...args: Parameters<typeof notice>) =>
  foundBy(periodDemanded, [notice(...args)], { draft: { policies, today } });
const at = '/steps/1/settings/period';

test('as long as demanded on that day, or no policy asked', () => {
  expect(found('2026-03-01', 5, 'workingDay', '公示期')).toEqual([]);
  expect(found('2026-03-01', 1, 'workingDay')).toEqual([]);
});

test.each([
  [`period.short ${at}`, '2026-03-01', [4, 'workingDay', '公示期']],
  [`period.short ${at}`, '2026-06-01', [5, 'workingDay', '公示期']],
  [`period.unit ${at}`, '2026-03-01', [10, 'day', '公示期']],
  [`period.parameter ${at}`, '2026-03-01', [5, 'workingDay', '没有的']],
] as [string, string, Parameters<typeof notice>][])('%s on %s', (one, today, settings) =>
  expect(found(today, ...settings)).toEqual([one]),
);

test('a click makes it as long as demanded', () => {
  const draft = { policies, today: '2026-07-01' };
  const [one] = findingsBy(periodDemanded, [notice(5, 'workingDay', '公示期')], { draft });
  expect(one?.words['zh-CN']).toBe('短于“公示期”规定的 7 工作日');
  expect(one?.mend?.operations).toMatchObject([{ value: { amount: 7, unit: 'workingDay' } }]);
});

const within = (amount: number, unit = 'workingDay') =>
  step('w', 'fill', {
    participants: { who: [{ type: 'applicant' }] },
    deadline: { period: { amount, unit }, most: '公示期' },
  });
const within2026 = { draft: { policies, today: '2026-03-01' } };

test('a deadline may be shorter than the law allows, and not longer', () => {
  expect(foundBy(periodDemanded, [within(3)], within2026)).toEqual([]);
  expect(foundBy(periodDemanded, [within(5)], within2026)).toEqual([]);
  const at = '/steps/1/settings/deadline/period';
  expect(foundBy(periodDemanded, [within(6)], within2026)).toEqual([`period.long ${at}`]);
  expect(foundBy(periodDemanded, [within(3, 'day')], within2026)).toEqual([`period.unit ${at}`]);
});
