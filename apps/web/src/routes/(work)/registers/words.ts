import { showValue, type CompiledForm, type FieldUi } from '@yishi/forms';
import type { Json } from '@yishi/workflows';
import { fieldKinds, names } from '#lib/form/index.ts';
import { text } from '#lib/i18n/index.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** What a field is called in its form. */
export const labelOf = (form: CompiledForm, field: string): string =>
  text(form.ui.fields[field]?.label) || field;

/** A value of a field in words, as lists and histories say it. */
export const valueWords = (form: CompiledForm, field: string, value: Json | undefined): string =>
  fieldWords(form.ui.fields[field], value);

/** The same for a field in hand. */
export const fieldWords = (field: FieldUi | undefined, value: Json | undefined): string =>
  field ? showValue(field, fieldKinds, value, { locale: getLocale(), names }) : '';

/** How a column of it stands in a list: numbers and days are never broken, other words anywhere. */
export function shapeOf(form: CompiledForm, field: string): { tight?: boolean; flow?: boolean } {
  const kind = fieldKinds.get(form.ui.fields[field]?.kind ?? '');
  if (kind?.breadth !== undefined || kind?.feel === 'number') return { tight: true };
  return kind?.gist === 'text' || kind?.gist === undefined ? { flow: true } : {};
}
