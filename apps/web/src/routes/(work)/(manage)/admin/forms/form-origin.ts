import type { Unkept } from '@yishi/api';
import type { FormDefinition } from '@yishi/forms';
import { call, type ApiResult } from '#lib/api/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { refusedWords } from './refused-words.ts';

/** What a form can begin with: forms to choose from, and what a document loses by becoming one. */
export interface FormOrigin {
  forms: FormDefinition[];
  unkept: Unkept[];
}

export type Read = { ok: true; value: FormOrigin } | { ok: false; words: string[] };

/** A spreadsheet, a pack, an exported form or a JSON Schema, told apart by what is in it. */
export async function originOfFile(file: File): Promise<Read> {
  if (!/\.(xlsx|csv)$/i.test(file.name)) return originOfText(await file.text());
  const body = new FormData();
  body.append('file', file);
  const answer = await call('POST /admin/forms/import-table', { body });
  return readOf(answer, ({ definition }) => ({ forms: [definition], unkept: [] }));
}

export async function originOfText(text: string): Promise<Read> {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return { ok: false, words: [m.designs_notJson({ why: (error as Error).message })] };
  }
  const forms = formsIn(document);
  if (forms) return { ok: true, value: { forms, unkept: [] } };
  const body = { schema: document as never };
  const answer = await call('POST /admin/forms/import-schema', { body });
  return readOf(answer, ({ definition, unkept }) => ({ forms: [definition], unkept }));
}

function readOf<T>(answer: ApiResult<T>, origin: (value: T) => FormOrigin): Read {
  return answer.ok
    ? { ok: true, value: origin(answer.value) }
    : { ok: false, words: refusedWords(answer.problem) };
}

/** The forms of a pack, or the one that stands there itself; the server checks them. */
function formsIn(document: unknown): FormDefinition[] | undefined {
  const { fields, forms } = (document ?? {}) as { fields?: unknown; forms?: unknown };
  if (Array.isArray(fields)) return [document as FormDefinition];
  return Array.isArray(forms) && forms.length > 0 ? (forms as FormDefinition[]) : undefined;
}
