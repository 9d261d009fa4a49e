import { describe, expect, test } from 'vitest';
import { KindStopped } from '@yishi/workflows';
import { guardKind } from './guard-kind.ts';

const patience = 200;
/** A kind whose function does what its argument says. */
const kind = {
  kind: 'draw',
  version: 1,
  enter(what: 'answer' | 'throw' | 'hang'): string {
    if (what === 'throw') throw new Error('no');
    while (what === 'hang');
    return 'answer';
  },
};
const stopped = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    if (error instanceof KindStopped) return error.kind;
  }
  return undefined;
};

describe('a kind under a watchdog', () => {
  test('is what it was', () => {
    const guarded = guardKind(kind, patience);
    expect(guarded).toMatchObject({ kind: 'draw', version: 1 });
    expect(guarded.enter('answer')).toBe('answer');
    expect(() => guarded.enter('throw')).toThrow('no');
  });

  test('is stopped in an endless loop and named, and then answers again', () => {
    const guarded = guardKind(kind, patience);
    expect(stopped(() => guarded.enter('hang'))).toBe('draw');
    expect(guarded.enter('answer')).toBe('answer');
  });

  test('is not run any more when it hangs again and again', () => {
    const guarded = guardKind(kind, patience);
    for (let n = 0; n < 3; n += 1) expect(stopped(() => guarded.enter('hang'))).toBe('draw');
    expect(stopped(() => guarded.enter('answer'))).toBe('draw');
  });
});
