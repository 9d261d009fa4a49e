import type { CompiledForm } from '@yishi/forms';
import type { ApiResult } from '#lib/api/index.ts';
import { kindsOf, loadParts } from '../form-parts.ts';
import { loadFaces } from './loaded-faces.ts';

/** Fetches all that a form needs, at the same time, before it is opened and shown. */
export async function loadForm(form: CompiledForm): Promise<void> {
  await Promise.all([loadParts(form), loadFaces(kindsOf(form))]);
}

/** An answer of the API once all forms in it can be opened. */
export async function loadForms<T>(
  asked: Promise<ApiResult<T>>,
  formsOf: (value: T) => readonly CompiledForm[],
): Promise<ApiResult<T>> {
  const answer = await asked;
  if (answer.ok) await Promise.all(formsOf(answer.value).map(loadForm));
  return answer;
}
