import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import vectors from '../../../../tests/vectors/votes.json' with { type: 'json' };
import { decideVote, meets, needed, thresholdText } from './index.ts';
import type { VoteRule } from './index.ts';

const rules = vectors.rules as Record<string, VoteRule & { title: string }>;
const rule = (name: string): VoteRule => {
  const found = rules[name];
  if (!found) throw new Error(`no rule ${name}`);
  return found;
};

test.each(vectors.cases)('$rule: $given gives $outcome', ({ rule: name, given, outcome }) => {
  expect(decideVote(rule(name), given).outcome).toBe(outcome);
});

const share = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 20 }), fc.boolean())
  .map(([num, den, strict]) => ({ num: Math.min(num, den), den, strict }));
const whole = fc.integer({ min: 0, max: 100_000 });

describe('shares are exact fractions', () => {
  test('one vote more never turns a pass into a refusal', () => {
    fc.assert(
      fc.property(share, whole, whole, (each, have, of) => {
        expect(!meets(each, have, of) || meets(each, have + 1, of)).toBe(true);
      }),
    );
  });

  test('the number needed is the least that is enough', () => {
    fc.assert(
      fc.property(share, whole, (each, of) => {
        const least = needed(each, of);
        expect(meets(each, least, of)).toBe(true);
        expect(least === 0 || !meets(each, least - 1, of)).toBe(true);
      }),
    );
  });

  test('过半数 is more than half, 半数以上 includes half', () => {
    expect(meets({ num: 1, den: 2, strict: true }, 15, 30)).toBe(false);
    expect(meets({ num: 1, den: 2, strict: false }, 15, 30)).toBe(true);
  });
});

describe('in words', () => {
  test.each([
    [{ base: 'present', num: 1, den: 2, strict: true }, '到会人数的过半数'],
    [{ base: 'eligible', num: 2, den: 3, strict: false }, '应到会人数的三分之二以上'],
    [{ base: 'cast', num: 1, den: 2, strict: false }, '投票人数的半数以上'],
    [{ base: 'eligible', num: 1, den: 1, strict: false }, '应到会人数的全数'],
    [{ base: 'cast', num: 3, den: 4, strict: true }, '超过投票人数的四分之三'],
  ] as const)('%o', (threshold, words) => {
    expect(thresholdText(threshold)['zh-CN']).toBe(words);
  });

  test('a decision tells every comparison', () => {
    const { text } = decideVote(rule('representatives'), {
      eligible: 45,
      present: 30,
      yes: 15,
      no: 15,
      abstain: 0,
    });
    expect(text['zh-CN']).toBe(
      '到会须达应到会人数的三分之二以上：应到会人数45，需30人，实际30人，达到；' +
        '赞成须达到会人数的过半数：到会人数30，需16票，实际15票，未达到。未通过。',
    );
  });
});
