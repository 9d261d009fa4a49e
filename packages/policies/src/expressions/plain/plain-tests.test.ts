import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feel, plainTests } from '../index.ts';

const clock = { now: '2026-11-23T16:30:00.000Z', timeZone: 'Asia/Shanghai' };
const names = { 类别: true, 金额: true, 明细: { 单价: true } } as const;

const texts = ['是', '', '2026-01-01', '2026-01-01T10:00', '2026-01-01T02:00:00Z', '25:00', '5'];
const scalar = fc.oneof(
  fc.constantFrom(...texts),
  fc.constantFrom(0, 4, 5, 6, -1, 0.1 + 0.2, 0.3),
  fc.boolean(),
);
const given = fc.oneof(
  { weight: 4, arbitrary: scalar },
  fc.constant(null),
  fc.array(scalar, { maxLength: 3 }),
);
const literal = scalar
  .filter((each) => typeof each !== 'number' || each >= 0)
  .map((each) => JSON.stringify(each));
const listed = literal.filter((each) => !['true', 'false'].includes(each));
const name = fc.constantFrom('类别', '金额');
const one = fc
  .oneof(
    fc.tuple(name, fc.constantFrom('=', '!='), fc.oneof(literal, fc.constant('null'))),
    fc.tuple(name, fc.constantFrom('<', '<=', '>', '>='), fc.constantFrom('5', '0', '0.3')),
    fc.tuple(
      name,
      fc.constant('in'),
      fc.array(listed, { minLength: 1, maxLength: 3 }).map((all) => `[${all.join(', ')}]`),
    ),
    fc.tuple(name, literal).map(([key, value]) => [`list contains(${key}, ${value})`]),
    fc.tuple(name, fc.constantFrom('>', '=')).map(([key, sign]) => [`count(${key}) ${sign} 0`]),
  )
  .map((parts) => parts.join(' '))
  .map((written) => (written.includes(' in ') ? `(${written})` : written));
const text = fc
  .tuple(fc.array(one, { minLength: 1, maxLength: 3 }), fc.constantFrom(' and ', ' or '))
  .map(([tests, join]) => tests.join(join));

test('picked tests are read and judged as FEEL reads and judges them', () => {
  fc.assert(
    fc.property(text, given, given, (written, 类别, 金额) => {
      const [plain, whole] = [plainTests, feel].map((engine) => {
        const parsed = engine.parse(written, { names });
        return (
          parsed.ok && { parsed, result: engine.evaluate(parsed.value, { 类别, 金额 }, clock) }
        );
      });
      expect(plain).toEqual(whole);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  '类别 = "甲" and 金额 > 5 or 金额 = 1',
  '金额 * 2 > 5',
  '明细 = null',
  '明细.单价 = 5',
  '别的 = 5',
  '金额 > -1',
  'today() > 金额',
  'not(类别 = "甲")',
  '类别 = "\\n"',
  '类别 = 金额',
  '类别 in ["甲"] and 金额 = 1',
  '类别',
  '',
])('%s is left to FEEL', (written) => {
  expect(plainTests.parse(written, { names }).ok).toBe(false);
});
