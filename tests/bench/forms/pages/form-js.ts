import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import { Form } from '@bpmn-io/form-js-viewer';
import { measured } from './measured.ts';
import {
  maxLength,
  maxNumber,
  options,
  shown,
  tableKey,
  type Scene,
  type SceneField,
} from './scene.ts';

function ofField({ key, kind, label, required, when }: SceneField): object {
  const common = {
    id: `Field_${key}`,
    key,
    label,
    validate: { required },
    ...(when ? { conditional: { hide: `=${when} != "${shown}"` } } : {}),
  };
  const values = (kind === 'choice' ? options : ['是', '否']).map((value) => ({
    value,
    label: value,
  }));
  switch (kind) {
    case 'text':
      return { ...common, type: 'textfield', validate: { required, maxLength } };
    case 'number':
      return { ...common, type: 'number', decimalDigits: 0, validate: { min: 0, max: maxNumber } };
    case 'choice':
      return { ...common, type: 'select', values };
    case 'yes-no':
      return { ...common, type: 'radio', values };
  }
}

function definition({ name, fields }: Scene): object {
  const components = fields.map(ofField);
  const list = { type: 'dynamiclist', id: 'List', path: tableKey, label: '明细', components };
  return { type: 'default', id: 'Form', components: name === 'form' ? components : [list] };
}

/** Radios here hold words. */
const dataOf = ({ fields, data }: Scene): Scene['data'] => ({
  ...data,
  ...Object.fromEntries(
    fields
      .filter(({ kind, key }) => kind === 'yes-no' && key in data)
      .map(({ key }) => [key, data[key] ? '是' : '否']),
  ),
});

let form: Form;
let place: HTMLElement;

measured({
  async show(scene, container) {
    place = container;
    form = new Form({ container });
    await form.importSchema(definition(scene), dataOf(scene));
  },
  /** It checks when asked; asked before, it would check the whole form for every field it mounts. */
  check() {
    let validating = false;
    form.on('changed', () => {
      if (validating) return; // What it finds is a change too.
      validating = true;
      form.validate();
      validating = false;
    });
  },
  control(key, row) {
    const id = `${prefix()}Field_${key}${row === undefined ? '' : `_${row}`}`;
    return document.getElementById(id) ?? document.getElementById(`${id}-0`);
  },
});

/** What this form puts before every id; known once there is a first field. */
const prefix = (): string =>
  place.querySelector('input[id*="Field_"]')?.id.split('Field_')[0] ?? '';
