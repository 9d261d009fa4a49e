/** Characters as a person and the API count them: one each, whatever they take in memory. */
const lengthOf = (words: string): number => [...words].length;

/** How many characters opinions and comments may have. */
export const mostCharacters = 4000;

export const isTooLong = (words: string, most = mostCharacters): boolean =>
  words.length > most && lengthOf(words) > most;

/** What is left of a limit, told only when it comes near; negative when it is passed. */
export function charactersLeft(words: string, most = mostCharacters): number | undefined {
  if (words.length < most * 0.8) return undefined;
  const left = most - lengthOf(words);
  return left <= most * 0.2 ? left : undefined;
}
