import {
  caseData,
  maskData,
  viewOf,
  type Audience,
  type CompiledForm,
  type FormCase,
  type FormData,
} from '@yishi/forms';
import { previewModel, readValidator } from '#lib/designer/index.ts';
import { fieldKinds, type FormModel } from '#lib/form/index.ts';
import { zone } from '#lib/i18n/index.ts';
import { getLocale, type Locale } from '#lib/paraglide/runtime.js';

export type Width = 'desktop' | 'tablet' | 'phone' | 'paper';

/** How a form is tried and what was filled in; it stays while the form is changed. */
export class TryOut {
  width = $state<Width>('desktop');
  view = $state('fill');
  /** Who looks: those who take part, or the public and others, for whom personal data are masked. */
  audience = $state<Audience>('staff');
  language = $state<Locale>(getLocale());
  /** All that was filled in, also what the view in front does not show. */
  #data: FormData = {};
  #model: FormModel | undefined;

  open(
    form: CompiledForm,
    view: string,
    look: { readonly: boolean; audience: Audience },
  ): FormModel {
    this.#data = this.data;
    const data = seen(form, view, this.#data, look.audience);
    this.#model = previewModel(form, view, data, look);
    return this.#model;
  }

  get data(): FormData {
    const model = this.#model;
    if (!model || model.readonly) return this.#data;
    if (!isPartial(model.form, model.view)) return model.data;
    return stored(model.form, model.view, model.data, this.#data);
  }

  /** A case of the test sheet, as it was filled in. */
  openCase(form: CompiledForm, kept: FormCase): void {
    this.#model = undefined;
    this.#data = caseData(form, fieldKinds, kept);
  }

  fill(data: FormData): void {
    this.#data = data;
    const model = this.#model;
    if (!model) return;
    // What was wrong with the data before says nothing of these.
    model.forget();
    model.replace(seen(model.form, model.view, data, this.audience));
  }
}

/** What of the data leaves the server in a view: of what it stored, with all that is computed. */
function seen(form: CompiledForm, view: string, data: FormData, audience: Audience): FormData {
  const whole = audience === 'staff' && !isPartial(form, view);
  return maskData(form, fieldKinds, whole ? data : stored(form, 'fill', data), { view, audience });
}

function stored(form: CompiledForm, view: string, data: FormData, base?: FormData): FormData {
  const at = { mode: 'draft' as const, now: new Date().toISOString(), timeZone: zone };
  return readValidator(form)(data, { view, ...at, ...(base ? { base } : {}) }).data;
}

const isPartial = (form: CompiledForm, view: string): boolean =>
  Object.values(viewOf(form, view)).some((access) => access === 'hidden' || access === 'masked');
