import {
  builtInFieldKinds,
  createFieldKinds,
  type CompiledForm,
  type FormData,
} from '@yishi/forms';
import { zone } from '#lib/i18n/index.ts';
import { FormModel } from './form-model.ts';
import { signal } from './signal.svelte.ts';
import { loadValidator } from './validator.ts';

/** The kinds of field that this build of the web app knows. */
export const fieldKinds = createFieldKinds([...builtInFieldKinds]);

interface OpenForm {
  form: CompiledForm;
  view: string;
  data: FormData;
  readonly?: boolean;
}

/** A form in front of the person who is signed in: to fill, or only to read. */
export function openForm({ form, view, data, readonly = false }: OpenForm): FormModel {
  return new FormModel({
    form,
    view,
    data,
    readonly,
    kinds: fieldKinds,
    cell: signal,
    timeZone: zone,
    now: () => new Date(),
    ...(readonly ? {} : { validator: loadValidator(form, fieldKinds) }),
  });
}
