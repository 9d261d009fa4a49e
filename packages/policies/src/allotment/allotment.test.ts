import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allotTopUp, allotWithin } from './index.ts';

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

const claim = fc
  .record({
    weight: fc.integer({ min: 0, max: 10_000 }),
    floor: fc.integer({ min: 0, max: 12 }),
    room: fc.integer({ min: 0, max: 12 }),
  })
  .map(({ weight, floor, room }) => ({ weight, floor, cap: floor + room }));
const claims = fc.array(claim, { minLength: 1, maxLength: 12 });
const total = fc.integer({ min: 0, max: 200 });

describe('an allotment inside the total', () => {
  test('is never outside anyone’s bounds', () => {
    fc.assert(
      fc.property(total, claims, (amount, all) => {
        allotWithin(amount, all).allotted.forEach((share, index) => {
          expect(share).toBeGreaterThanOrEqual(all[index]?.floor ?? 0);
          expect(share).toBeLessThanOrEqual(all[index]?.cap ?? 0);
        });
      }),
      { numRuns: 1_000 },
    );
  });

  test('adds up to the total, or tells what is missing or left', () => {
    fc.assert(
      fc.property(total, claims, (amount, all) => {
        const { allotted, unplaced } = allotWithin(amount, all);
        expect(sum(allotted) + unplaced).toBe(amount);
        const [least, most] = [
          sum(all.map((each) => each.floor)),
          sum(all.map((each) => each.cap)),
        ];
        expect(unplaced).toBe(amount < least ? amount - least : amount > most ? amount - most : 0);
      }),
      { numRuns: 1_000 },
    );
  });

  test('gives no less to who weighs more under the same bounds', () => {
    fc.assert(
      fc.property(
        total,
        fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 2, maxLength: 12 }),
        (amount, weights) => {
          const { allotted } = allotWithin(
            amount,
            weights.map((weight) => ({ weight, floor: 2, cap: 9 })),
          );
          weights.forEach((weight, one) =>
            weights.forEach((other, two) => {
              if (weight > other)
                expect(allotted[one] ?? 0).toBeGreaterThanOrEqual(allotted[two] ?? 0);
            }),
          );
        },
      ),
    );
  });

  test('shares in steps are whole steps', () => {
    fc.assert(
      fc.property(total, claims, (amount, all) => {
        const scaled = all.map((each) => ({
          ...each,
          floor: each.floor * 100,
          cap: each.cap * 100,
        }));
        const { allotted } = allotWithin(amount * 100, scaled, 100);
        expect(allotted).toEqual(allotWithin(amount, all).allotted.map((share) => share * 100));
      }),
    );
  });
});

describe('an allotment with floors beyond the total', () => {
  test('shares the total by weight and makes up the floors', () => {
    fc.assert(
      fc.property(total, claims, (amount, all) => {
        const { proRata, allotted, topUp, unplaced } = allotTopUp(amount, all);
        expect(sum(proRata)).toBe(amount);
        expect(sum(allotted)).toBe(amount + topUp - unplaced);
        allotted.forEach((share, index) => {
          expect(share).toBeGreaterThanOrEqual(all[index]?.floor ?? 0);
          expect(share).toBeLessThanOrEqual(all[index]?.cap ?? 0);
        });
      }),
    );
  });

  test('without any weight everyone gets the same', () => {
    const equal = { weight: 0, floor: 0, cap: Infinity };
    expect(allotTopUp(7, [equal, equal, equal]).allotted).toEqual([3, 2, 2]);
  });
});
