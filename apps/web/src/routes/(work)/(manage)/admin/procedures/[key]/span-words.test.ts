import { expect, it } from 'vitest';
import { spanWords } from './span-words.ts';

it.each([
  [0, '1 分钟'],
  [59, '1 分钟'],
  [3599, '60 分钟'],
  [3600, '1 小时'],
  [5400, '1.5 小时'],
  [2 * 86_400, '2 天'],
  [200_000, '2.3 天'],
])('%i seconds are %s', (seconds, words) => {
  expect(spanWords(seconds).trim()).toBe(words);
});
