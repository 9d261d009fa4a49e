import type { ProcedureDefinition } from '../definition/index.ts';

type Feel = ProcedureDefinition['caseTitle'];

const literal = String.raw`"(?:[^"\\]|\\.)*"`;
const name = String.raw`[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*`;
const part = new RegExp(
  String.raw`\s*(?:(${literal})|string\(\s*(${name})\s*\)|(${name}))\s*(\+|$)`,
  'uy',
);
const field = /\{\{\s*([\s\S]+?)\s*\}\}/g;

/**
 * A title that adds texts and names, as a text with merge fields; undefined where it does more than
 * that and stays a formula.
 */
export function titleText(title: Feel): string | undefined {
  let text = '';
  part.lastIndex = 0;
  for (;;) {
    const [, words, made, named, goesOn] = part.exec(title) ?? [];
    if (goesOn === undefined) return undefined;
    if (words === undefined) text += `{{ ${made ?? named} }}`;
    else {
      const said = saidBy(words);
      if (said === undefined || said.includes('{{')) return undefined;
      text += said;
    }
    if (goesOn === '') return text;
  }
}

/** The formula of such a text; what is no text by itself is said as one. */
export function titleOf(text: string, isText: (name: string) => boolean): Feel {
  const parts: string[] = [];
  let from = 0;
  const words = (to: number) => {
    if (to > from) parts.push(JSON.stringify(text.slice(from, to)));
  };
  for (const match of text.matchAll(field)) {
    words(match.index);
    from = match.index + match[0].length;
    const [, named = ''] = match;
    parts.push(isText(named) ? named : `string(${named})`);
  }
  words(text.length);
  return parts.length > 0 ? parts.join(' + ') : '""';
}

function saidBy(words: string): string | undefined {
  try {
    return String(JSON.parse(words));
  } catch {
    return undefined;
  }
}
