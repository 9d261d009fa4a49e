import '../../../../apps/web/src/lib/ui/base.css';
import { loadStandalone, validateWith } from '@yishi/forms';
import type { CompiledForm, FormValidator, StandaloneModule } from '@yishi/forms';
import { mount } from 'svelte';
import { FormModel, fieldKinds, signal } from '../../../../apps/web/src/lib/form/index.ts';
import { FormView } from '../../../../apps/web/src/lib/form/view/index.ts';
import { measured } from './measured.ts';
import { services } from './services.ts';

let form: CompiledForm;
let validator: FormValidator;
let model: FormModel;

/** Ids as the model made them; found once, for looking is no part of what is measured. */
const ids = new Map<string, string>();

function idOf(key: string, row?: number): string {
  if (ids.size === 0)
    for (const { scope, slot, id } of model.nodes())
      ids.set(scope.rowKey ? `${scope.index}/${slot.ui.key}` : slot.ui.key, id);
  return ids.get(row === undefined ? key : `${row}/${key}`) ?? '';
}

measured({
  async prepare({ name, fields, rows }) {
    const address = `/forms/${name}-${name === 'table' ? rows : fields.length}`;
    form = (await (await fetch(`${address}.json`)).json()) as CompiledForm;
    const module = (await import(/* @vite-ignore */ `${address}.js`)) as {
      default: StandaloneModule;
    };
    validator = validateWith(loadStandalone(module.default, fieldKinds), form, fieldKinds);
  },
  show({ data }, target) {
    model = new FormModel({
      form,
      data,
      view: 'fill',
      kinds: fieldKinds,
      cell: signal,
      timeZone: 'Asia/Shanghai',
      now: () => new Date(),
      validator: Promise.resolve(validator),
    });
    mount(FormView, { target, props: { model, services } });
  },
  control: (key, row) => document.getElementById(idOf(key, row)),
  check: async () => void (await model.check()),
});
