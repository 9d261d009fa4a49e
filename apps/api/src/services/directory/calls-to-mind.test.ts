import { expect, it } from 'vitest';
import { callsToMind } from './calls-to-mind.ts';

it.each(['迎江', 'YJL', 'yjlsq', 'yingjiang', 'sqjwh', ''])(
  '%j calls 迎江路社区居委会 to mind',
  (words) => expect(callsToMind(words, '迎江路社区居委会')).toBe(true),
);

it.each(['金山', 'yjs', 'jiang', '1'])('%j does not', (words) => {
  expect(callsToMind(words, '迎江路社区居委会')).toBe(false);
});
