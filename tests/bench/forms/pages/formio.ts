import { Formio } from '@formio/js';
import '@formio/js/dist/formio.form.css';
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
    key,
    label,
    input: true,
    validate: { required },
    ...(when ? { conditional: { show: true, when, eq: shown } } : {}),
  };
  const values = options.map((value) => ({ value, label: value }));
  switch (kind) {
    case 'text':
      return { ...common, type: 'textfield', validate: { required, maxLength } };
    case 'number':
      return { ...common, type: 'number', decimalLimit: 0, validate: { min: 0, max: maxNumber } };
    case 'choice':
      return { ...common, type: 'select', widget: 'html5', data: { values } };
    case 'yes-no':
      return {
        ...common,
        type: 'radio',
        values: ['true', 'false'].map((value) => ({
          value,
          label: value === 'true' ? '是' : '否',
        })),
      };
  }
}

function definition({ name, fields }: Scene): object {
  const components = fields.map(ofField);
  const grid = { type: 'datagrid', key: tableKey, label: '明细', input: true, components };
  return { components: name === 'form' ? components : [grid] };
}

measured({
  async show(scene, place) {
    const form = (await Formio.createForm(place, definition(scene), {
      noDefaults: false,
    })) as { submission: { data: object } };
    form.submission = { data: scene.data };
  },
  control: (key, row) =>
    row === undefined
      ? document.querySelector<HTMLElement>(`:is(input, select)[name^="data[${key}]"]`)
      : document.querySelector<HTMLElement>(
          `:is(input, select)[name="data[${tableKey}][${row}][${key}]"]`,
        ),
});
