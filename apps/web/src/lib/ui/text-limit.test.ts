import { describe, expect, test } from 'vitest';
import { charactersLeft, isTooLong } from './text-limit.ts';

describe('the limit of a text', () => {
  test('is not spoken of while it is far away', () => {
    expect(charactersLeft('同意。', 100)).toBeUndefined();
  });

  test('is told when it comes near and when it is passed, and nothing is cut off', () => {
    expect(charactersLeft('字'.repeat(90), 100)).toBe(10);
    expect(charactersLeft('字'.repeat(103), 100)).toBe(-3);
    expect(isTooLong('字'.repeat(100), 100)).toBe(false);
    expect(isTooLong('字'.repeat(101), 100)).toBe(true);
  });

  test('counts a rare character once, as the API does', () => {
    expect(isTooLong('𠮷'.repeat(100), 100)).toBe(false);
    expect(charactersLeft('𠮷'.repeat(101), 100)).toBe(-1);
  });
});
