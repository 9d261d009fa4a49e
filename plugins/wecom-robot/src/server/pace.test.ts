import { describe, expect, test } from 'vitest';
import { createPace } from './pace.ts';

/** A clock that only waiting moves. */
function clock() {
  const own = { time: 0, waits: [] as number[] };
  return {
    ...own,
    now: () => own.time,
    wait: async (milliseconds: number) => {
      own.waits.push(milliseconds);
    },
    pass: (milliseconds: number) => (own.time += milliseconds),
    waited: () => own.waits,
  };
}
const signal = new AbortController().signal;

describe('the pace of a robot', () => {
  test('lets twenty go in a minute, and the next when the first is a minute old', async () => {
    const time = clock();
    const pace = createPace(time);
    for (let n = 0; n < 20; n += 1) await pace.turn(signal);
    expect(time.waited()).toEqual([]);
    time.pass(10_000);
    await pace.turn(signal);
    expect(time.waited()).toEqual([50_000]);
  });

  test('never lets more than twenty go in any minute', async () => {
    const time = clock();
    const pace = createPace(time);
    const gone: number[] = [];
    for (let n = 0; n < 60; n += 1) {
      const waited = time.waited().length;
      await pace.turn(signal).then(
        () => gone.push(time.now() + (time.waited()[waited] ?? 0)),
        () => undefined,
      );
      time.pass(1_700);
    }
    for (const at of gone) {
      expect(gone.filter((one) => one > at - 60_000 && one <= at).length).toBeLessThanOrEqual(20);
    }
    expect(gone.length).toBeGreaterThan(35);
  });

  test('sends away who would have to wait for more than a minute', async () => {
    const time = clock();
    const pace = createPace(time);
    for (let n = 0; n < 40; n += 1) await pace.turn(signal);
    await expect(pace.turn(signal)).rejects.toThrow('排队');
  });
});
