import { describe, expect, test } from 'vitest';
import vectors from '../../../../../tests/vectors/scores.json' with { type: 'json' };
import { contract } from '../../contract/index.ts';
import type { Json } from '../../json.ts';
import { score } from './index.ts';

contract(score);

const environment = {
  clock: { now: '2026-11-23T08:00:00.000Z', timeZone: 'Asia/Shanghai' },
  parameters: {},
};
const { settings } = score.example;

test.each(vectors.cases)('weights $weights give $expect', ({ weights, sheets, expect: wanted }) => {
  const indicators = weights.map((weight, index) => ({ key: `i${index}`, weight }));
  const outcome = score.evaluate(
    { ...settings, indicators },
    { sheets: sheets.map((scores) => ({ scores })) },
    environment,
  );
  expect(outcome).toMatchObject({ value: { value: { dropped: 0, ...wanted } } });
});

describe('sheets', () => {
  const sheets = (scores: Json): Json => [{ scores }, { scores }, { scores }];

  test('may name the indicators, in any order', () => {
    const outcome = score.evaluate(
      settings,
      { sheets: sheets({ 方案: 90, 需求: 80 }) },
      environment,
    );
    expect(outcome).toMatchObject({ value: { value: { result: '86.00' } } });
  });

  test.each([
    [{}, '/sheets'],
    [{ sheets: [{ scores: [1] }] }, '/sheets/0/scores'],
    [{ sheets: [{ scores: [1, 'x'] }] }, '/sheets/0/scores/1'],
    [{ sheets: [{ scores: { 需求: 1 } }] }, '/sheets/0/scores/1'],
  ])('%j is refused at %s', (inputs, path) => {
    expect(score.evaluate(settings, inputs as Record<string, Json>, environment)).toMatchObject({
      ok: false,
      problems: [{ path, code: 'policy.input' }],
    });
  });
});

test.each([
  [{ drop: { from: 2, highest: 2, lowest: 1 } }, '/drop', 'score.nothingLeft'],
  [
    {
      indicators: [
        { key: '甲', weight: 1 },
        { key: '甲', weight: 2 },
      ],
    },
    '/indicators/1/key',
    'score.twice',
  ],
])('settings %j are refused', (changed, path, code) => {
  expect(score.check?.({ ...settings, ...changed }, [])).toMatchObject([{ path, code }]);
});
