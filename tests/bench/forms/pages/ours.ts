import '../../../../apps/web/src/lib/ui/base.css';
import { loadStandalone, validateBy } from '@yishi/forms';
import type { CompiledForm, FormValidator, StandaloneModule } from '@yishi/forms';
import { mount } from 'svelte';
import { FormModel, signal } from '../../../../apps/web/src/lib/form/index.ts';
import { partsOf } from '../../../../apps/web/src/lib/form/form-parts.ts';
import { FormView, loadForm } from '../../../../apps/web/src/lib/form/view/index.ts';
import { measured } from './measured.ts';
import { services } from './services.ts';

let form: CompiledForm;
let validator: FormValidator;
let model: FormModel;

const noPatterns = (): never => {
  throw new Error('no field of the scene has a pattern');
};

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
    await loadForm(form);
    const { engine, kinds } = partsOf(form);
    validator = validateBy(engine, loadStandalone(module.default, kinds, noPatterns), form, kinds);
  },
  show({ data }, target) {
    model = new FormModel({
      form,
      data,
      view: 'fill',
      ...partsOf(form),
      cell: signal,
      timeZone: 'Asia/Shanghai',
      now: () => new Date(),
      validator: Promise.resolve(validator),
    });
    mount(FormView, { target, props: { model, services } });
  },
  // A longer table has only the rows near the screen in the page: its first block is what is seen.
  lastDrawn: (rows) => (rows > 100 ? 0 : rows - 1),
  control: (key, row) => document.getElementById(idOf(key, row)),
  check: async () => void (await model.check()),
});
