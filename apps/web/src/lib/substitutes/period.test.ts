import type { Substitute } from '@yishi/api';
import { expect, test } from 'vitest';
import { instantsOf, stateOf } from './period.ts';

test('a substitution counts whole days of the installation, the last one to its end', () => {
  expect(instantsOf('2026-11-23', '2026-11-24')).toEqual({
    from: '2026-11-22T16:00:00.000Z',
    until: '2026-11-24T16:00:00.000Z',
  });
});

test('a substitution is coming, running, over, or ended early', () => {
  const base = { from: '2026-11-22T16:00:00Z', until: '2026-11-24T16:00:00Z', endedAt: null };
  const at = (now: string, change: Partial<Substitute> = {}) =>
    stateOf({ ...base, ...change } as Substitute, Date.parse(now));
  expect(at('2026-11-22T15:59:59Z')).toBe('coming');
  expect(at('2026-11-22T16:00:00Z')).toBe('running');
  expect(at('2026-11-24T16:00:00Z')).toBe('over');
  expect(at('2026-11-23T00:00:00Z', { endedAt: '2026-11-23T00:00:00Z' })).toBe('ended');
});
