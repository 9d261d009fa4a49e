import { pinyinOf } from '../directory/index.ts';

const han = /\p{Script=Han}/u;
const longest = 120;

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, '').slice(0, longest);

/**
 * Words by which a text is found: itself, its pinyin and initials, and its pairs of characters.
 * Trigram indexes find whatever begins a word from the first letter on, and parts from the third:
 * the pairs make every part of two Chinese characters the beginning of a word.
 */
function wordsOf(text: string): string[] {
  const whole = plain(text);
  if (!han.test(whole)) return [whole];
  const { pinyin, initials } = pinyinOf(whole);
  const letters = [...whole];
  const pairs = letters.slice(1, -1).flatMap((letter, at) => {
    const next = letters[at + 2];
    return next !== undefined && han.test(letter) ? [letter + next] : [];
  });
  return [whole, pinyin, initials, ...new Set(pairs)];
}

/** What a search looks through: every word with a blank before it. */
export const searchText = (texts: readonly string[]): string =>
  texts
    .filter((text) => text !== '')
    .flatMap(wordsOf)
    .filter((word) => word !== '')
    .map((word) => ` ${word}`)
    .join('');

/** What was typed, as a pattern: short texts begin a word, longer ones stand anywhere. */
export function searchPattern(typed: string): string | undefined {
  const text = plain(typed).replace(/[\\%_]/g, '\\$&');
  if (text === '') return undefined;
  return [...text].length < 3 ? `% ${text}%` : `%${text}%`;
}

/** The order of titles: by pinyin, as people look for them in a list. */
export function sortText(title: string): string {
  const text = plain(title);
  return han.test(text) ? `${pinyinOf(text).pinyin} ${text}` : text;
}
