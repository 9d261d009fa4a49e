import { pinyin } from 'pinyin-pro';

/** Pinyin of a name without tones or blanks, and its initials; a surname is read as a surname. */
export function pinyinOf(name: string): { pinyin: string; initials: string } {
  const options = { toneType: 'none', type: 'array', surname: 'head', v: true } as const;
  const syllables = pinyin(name, options).map((each) => each.toLowerCase().replace(/[^a-z]/g, ''));
  return {
    pinyin: syllables.join(''),
    initials: syllables.map((each) => each.charAt(0)).join(''),
  };
}
