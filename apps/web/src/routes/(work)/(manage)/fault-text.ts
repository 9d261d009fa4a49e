import type { FieldProblem } from '@yishi/api';
import { definitionMessages, fillTemplate, formMessages } from '@yishi/forms';
import { refusalText } from '#lib/api/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** What is wrong in a pack, in the reader's language, down to the definition of a field. */
export function faultText({ code, message, params }: FieldProblem): string {
  const known = refusalText({ code, params });
  if (known !== undefined) return known;
  const template = definitionMessages[code] ?? formMessages[code];
  if (template) return fillTemplate(template, getLocale(), texts(params));
  return getLocale() === 'en' ? m.packs_fault({ code }) : message;
}

const texts = (params: FieldProblem['params'] = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
