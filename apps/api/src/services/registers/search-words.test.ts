import { expect, test } from 'vitest';
import { searchPattern, searchText, sortText } from './search-words.ts';

/** As LIKE reads it: `%` for anything. */
function finds(typed: string, texts: string[]): boolean {
  const pattern = searchPattern(typed);
  if (pattern === undefined) return true;
  const parts = pattern.split('%').map((part) => part.replace(/\\(.)/g, '$1'));
  return searchText(texts).includes(parts[1] ?? '');
}

test.each([
  ['王秀英', '王秀英'],
  ['王', '王秀英'],
  ['秀英', '王秀英'],
  ['wxy', '王秀英'],
  ['wx', '王秀英'],
  ['WXY', '王秀英'],
  ['wangxiu', '王秀英'],
  ['食堂', '银龄暖心食堂'],
  ['暖心食', '银龄暖心食堂'],
  ['52321111', '52321111MJA1234567'],
])('%s finds %s', (typed, text) => {
  expect(finds(typed, [text])).toBe(true);
});

test.each([
  ['英秀', '王秀英'],
  ['lxy', '王秀英'],
  ['张', '王秀英'],
  ['1', '52321111MJA1234567'],
])('%s does not find %s', (typed, text) => {
  expect(finds(typed, [text])).toBe(false);
});

test('what LIKE would read as a sign is looked for as it stands', () => {
  expect(searchPattern('50%_a')).toBe('%50\\%\\_a%');
  expect(searchPattern('  ')).toBeUndefined();
});

test('titles are sorted by their pinyin', () => {
  const names = ['张伟', '安平', '李娜'];
  expect(names.sort((a, b) => (sortText(a) < sortText(b) ? -1 : 1))).toEqual([
    '安平',
    '李娜',
    '张伟',
  ]);
});
