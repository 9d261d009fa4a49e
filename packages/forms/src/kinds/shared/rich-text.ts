import { isRecord } from '../../json/index.ts';

/** Words that look alike. */
export interface Run {
  text: string;
  bold?: boolean;
  link?: string;
}

/** One paragraph, heading or item of a list. */
export interface Block {
  type: (typeof blockTypes)[number];
  /** How deep an item of a list lies, from 0. */
  indent?: number;
  runs: Run[];
}

export const blockTypes = ['paragraph', 'heading', 'subheading', 'bullet', 'number'] as const;

/** Addresses that a link may lead to; a script is none. */
export const isTextLink = (value: string): boolean =>
  /^(https?:\/\/[^\s/?#]\S*|mailto:[^\s@]+@[^\s@]+)$/i.test(value);

/** How deep items of lists may lie. */
export const deepest = 5;

/** The blocks of a value; what is none, or not as a block has it, is left out. */
export const blocksOf = (value: unknown): Block[] =>
  Array.isArray(value) ? value.flatMap(blockOf) : [];

function blockOf(value: unknown): Block[] {
  if (!isRecord(value) || !Array.isArray(value['runs'])) return [];
  const { indent } = value;
  const type = blockTypes.find((each) => each === value['type']) ?? 'paragraph';
  const fits = Number.isInteger(indent) && Number(indent) > 0 && Number(indent) <= deepest;
  return [{ type, runs: value['runs'].flatMap(runOf), ...(fits && { indent: Number(indent) }) }];
}

function runOf(value: unknown): Run[] {
  if (!isRecord(value) || typeof value['text'] !== 'string') return [];
  const { text, bold, link } = value;
  const leads = typeof link === 'string' && isTextLink(link);
  return [{ text, ...(bold === true && { bold }), ...(leads && { link }) }];
}

const wordsOf = ({ runs }: Block): string => runs.map(({ text }) => text).join('');

/** A text without its looks, a line for each block; items of lists keep their sign. */
export function plainText(value: unknown): string {
  const counts: number[] = [];
  const lines = blocksOf(value).map((block) => {
    const depth = block.indent ?? 0;
    const isItem = block.type === 'bullet' || block.type === 'number';
    counts.length = isItem ? depth + 1 : 0;
    if (block.type === 'number') counts[depth] = (counts[depth] ?? 0) + 1;
    const sign = block.type === 'number' ? `${counts[depth] ?? 1}. ` : '• ';
    return `${'  '.repeat(depth)}${isItem ? sign : ''}${wordsOf(block)}`;
  });
  return lines.join('\n');
}

/** Paragraphs of a text as it is typed or pasted. */
export const paragraphsOf = (text: string): Block[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ type: 'paragraph', runs: [{ text: line }] }));
