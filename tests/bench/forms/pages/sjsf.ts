import '@sjsf/basic-theme/css/basic.css';
import { createFormValidator } from '@sjsf/ajv8-validator';
import { theme } from '@sjsf/basic-theme';
import { BasicForm, ON_INPUT, createForm, type Schema, type UiSchemaRoot } from '@sjsf/form';
import '@sjsf/form/fields/extra/enum-include.js';
import { createFormIdBuilder } from '@sjsf/form/id-builders/modern';
import { createFormMerger } from '@sjsf/form/mergers/modern';
import { resolver } from '@sjsf/form/resolvers/compat';
import { translation } from '@sjsf/form/translations/en';
import { mount } from 'svelte';
import { conditionalSchemaOf } from './json-schema.ts';
import { measured } from './measured.ts';
import type { Scene } from './scene.ts';

/** Fields that an `if` brings would stand last. */
const orderOf = ({ name, fields }: Scene): UiSchemaRoot =>
  name === 'form' ? { 'ui:options': { order: fields.map(({ key }) => key) } } : {};

measured({
  show(scene, target) {
    const form = createForm<Scene['data']>({
      theme,
      resolver,
      translation,
      schema: conditionalSchemaOf(scene) as Schema,
      uiSchema: orderOf(scene),
      initialValue: scene.data,
      merger: createFormMerger,
      validator: createFormValidator,
      idBuilder: createFormIdBuilder,
      fieldsValidationMode: ON_INPUT,
      fieldsValidationDebounceMs: 0,
    });
    mount(BasicForm, { target, props: { form } });
  },
  control: (key, row) =>
    document.getElementById(row === undefined ? `root_${key}` : `root_rows_${row}_${key}`),
});
