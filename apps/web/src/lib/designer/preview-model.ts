import {
  interpretSchema,
  validateWith,
  type CompiledForm,
  type FormData,
  type FormValidator,
} from '@yishi/forms';
import { feel } from '@yishi/policies';
import { FormModel, fieldKinds, signal, type FormModelOptions } from '#lib/form/index.ts';
import { zone } from '#lib/i18n/index.ts';

/** The check of a form that is not published: the same rules, read instead of compiled. */
export const readValidator = (form: CompiledForm): FormValidator =>
  validateWith(interpretSchema(form.schema, fieldKinds.formats), form, fieldKinds);

/** A form to try, with nothing behind it that would keep what is filled in. */
export function previewModel(
  form: CompiledForm,
  view: string,
  data: FormData,
  { readonly = false, ...more }: Pick<FormModelOptions, 'readonly' | 'audience' | 'newRow'> = {},
): FormModel {
  return new FormModel({
    form,
    view,
    data,
    readonly,
    ...more,
    kinds: fieldKinds,
    engine: feel,
    cell: signal,
    timeZone: zone,
    now: () => new Date(),
    ...(readonly ? {} : { validator: Promise.resolve(readValidator(form)) }),
  });
}
