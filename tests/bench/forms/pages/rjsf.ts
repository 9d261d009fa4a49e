import Form from '@rjsf/core';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import validator from '@rjsf/validator-ajv8';
import { createElement, useCallback, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { measured } from './measured.ts';
import { hiddenKeys, schemaOf } from './json-schema.ts';
import type { Scene } from './scene.ts';

const tableUi: UiSchema = { 'ui:submitButtonOptions': { norender: true } };

/** Conditions are the page's own, so that the schema stays the same and is compiled once. */
function Page({ scene }: { scene: Scene }) {
  const [data, setData] = useState(scene.data);
  const schema = useMemo(() => schemaOf(scene) as RJSFSchema, [scene]);
  const hidden = hiddenKeys(scene, data).join();
  const uiSchema = useMemo((): UiSchema => {
    const keys = hidden === '' ? [] : hidden.split(',');
    const answers = scene.fields.filter(({ kind }) => kind === 'yes-no');
    return {
      ...tableUi,
      ...Object.fromEntries(answers.map(({ key }) => [key, { 'ui:widget': 'radio' }])),
      ...Object.fromEntries(keys.map((key) => [key, { 'ui:widget': 'hidden' }])),
    };
  }, [scene, hidden]);
  const onChange = useCallback(
    ({ formData }: { formData?: Scene['data'] }) => setData(formData ?? {}),
    [],
  );
  return createElement(Form<Scene['data']>, {
    schema,
    uiSchema,
    validator,
    formData: data,
    onChange,
    liveValidate: 'onChange',
    showErrorList: false,
  });
}

measured({
  show: (scene, place) => createRoot(place).render(createElement(Page, { scene })),
  control(key, row) {
    const id = row === undefined ? `root_${key}` : `root_rows_${row}_${key}`;
    return document.getElementById(id) ?? document.getElementById(`${id}-0`);
  },
});
