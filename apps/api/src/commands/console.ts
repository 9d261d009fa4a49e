import { textIn } from '@yishi/policies';
import type { Locale, Problem, Text } from '@yishi/policies';
import { StackError } from '../embedded/index.ts';

/** Chinese unless YISHI_LANG says en: the language of a server's shell says nothing of its people. */
const locale: Locale = process.env['YISHI_LANG']?.startsWith('en') ? 'en' : 'zh-CN';

/** Shows one line of progress. */
export const say = (text: Text): void => console.log(textIn(text, locale));

/** Shows why a command was refused. */
export function sayProblems(problems: Problem[]): void {
  for (const { message } of problems) console.error(message);
}

/** Shows a failure: words where there are words, the whole error where it is a bug. */
export function sayError(error: unknown): void {
  console.error(error instanceof StackError ? textIn(error.text, locale) : error);
}
