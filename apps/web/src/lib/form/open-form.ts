import type { CompiledForm, FormData } from '@yishi/forms';
import { zone } from '#lib/i18n/index.ts';
import { partsOf } from './form-parts.ts';
import { FormModel } from './form-model.ts';
import { signal } from './signal.svelte.ts';
import { loadValidator } from './validator.ts';

interface OpenForm {
  form: CompiledForm;
  view: string;
  data: FormData;
  readonly?: boolean;
  /** The server masked the data for who looks on from outside. */
  masked?: boolean;
  /** Where its check is fetched from; for the public a place that needs no sign-in. */
  validator?: string;
}

/** A form, loaded before, in front of a person: to fill, or only to read. */
export function openForm({
  form,
  view,
  data,
  readonly = false,
  masked = false,
  validator,
}: OpenForm): FormModel {
  const parts = partsOf(form);
  return new FormModel({
    form,
    view,
    data,
    readonly,
    audience: masked ? 'public' : 'staff',
    ...parts,
    cell: signal,
    timeZone: zone,
    now: () => new Date(),
    ...(readonly ? {} : { validator: loadValidator(form, parts, validator) }),
  });
}
