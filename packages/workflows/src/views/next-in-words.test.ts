import { expect, test } from 'vitest';
import { by, step, Trial } from '../testing/index.ts';
import { nextInWords } from './next-in-words.ts';

const named = (id: string, kind: string, settings: object) => ({
  ...step(id, kind, { ...settings }),
  name: { 'zh-CN': id },
});

function said(kind: string, settings: object): (string | undefined)[] {
  const first = named('公示', kind, settings);
  const trial = new Trial([first, step('g', 'fill', { participants: by('乙') })]);
  const bundle = { procedure: { steps: [first] } } as never;
  return nextInWords(bundle, trial.state, 'Asia/Shanghai').flatMap((each) => [
    each['zh-CN'],
    each.en,
  ]);
}

test('a wait tells its last day, although it ends at midnight', () => {
  const period = { amount: 5, unit: 'workingDay' };
  expect(said('wait', { until: 'period', period })).toEqual([
    '“公示”到2026年3月9日期满，之后继续',
    '“公示” lasts until 9 March 2026, then it goes on',
  ]);
});

test('work tells who does it and by which day', () => {
  const deadline = { period: { amount: 5, unit: 'workingDay' } };
  expect(said('fill', { participants: by('甲'), deadline })[0]).toMatch(
    /^由.+办理“公示”，2026年3月9日前办完$/,
  );
});

test('work that is due within the day tells the time', () => {
  const deadline = { period: { amount: 2, unit: 'hour' } };
  expect(said('fill', { participants: by('甲'), deadline })).toEqual([
    expect.stringMatching(/^由.+办理“公示”，2026年3月2日 11:00 前办完$/),
    expect.stringMatching(/: “公示” by 2 March 2026, 11:00$/),
  ]);
});
