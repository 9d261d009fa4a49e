import { showValue, type CompiledForm } from '@yishi/forms';
import type { Json } from '@yishi/workflows';
import { fieldKinds, names } from '#lib/form/index.ts';
import { text } from '#lib/i18n/index.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** What a field is called in its form. */
export const labelOf = (form: CompiledForm, field: string): string =>
  text(form.ui.fields[field]?.label) || field;

/** A value of a field in words, as lists and histories say it. */
export function valueWords(form: CompiledForm, field: string, value: Json | undefined): string {
  const ui = form.ui.fields[field];
  return ui ? showValue(ui, fieldKinds, value, { locale: getLocale(), names }) : '';
}
