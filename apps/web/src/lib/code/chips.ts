/** A part of a text that stands for something: shown by what it is called. */
export interface Chip {
  from: number;
  to: number;
  label: string;
}

/** Something that can be put into a text, with what stands for it there. */
export interface ChipOffer {
  label: string;
  insert: string;
}

/** What a text is made of, and what may be put into it. */
export interface ChipHelp {
  chips: (text: string) => Chip[];
  offers: () => ChipOffer[];
}

/** Chips are the matches of a pattern; its first group names what each stands for. */
export const chipsBy =
  (pattern: RegExp, labelOf: (name: string) => string) =>
  (text: string): Chip[] =>
    [...text.matchAll(pattern)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      label: labelOf(match[1] ?? match[0]),
    }));
