import 'survey-core/survey-core.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
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

let survey: Model;

function ofField({ key, kind, label, required, when }: SceneField): object {
  const common = {
    name: key,
    title: label,
    isRequired: required,
    ...(when ? { visibleIf: `{${when}} = '${shown}'` } : {}),
  };
  switch (kind) {
    case 'text':
      return { ...common, type: 'text', validators: [{ type: 'text', maxLength }] };
    case 'number':
      return {
        ...common,
        type: 'text',
        inputType: 'number',
        validators: [{ type: 'numeric', minValue: 0, maxValue: maxNumber }],
      };
    case 'choice':
      return { ...common, type: 'dropdown', renderAs: 'select', choices: options };
    case 'yes-no':
      return { ...common, type: 'boolean', renderAs: 'radio' };
  }
}

function ofColumn(field: SceneField): object {
  const { type, ...rest } = ofField(field) as { type: string };
  return { ...rest, cellType: type };
}

function definition({ name, fields, rows }: Scene): object {
  if (name === 'form') return { elements: fields.map(ofField) };
  const columns = fields.map(ofColumn);
  const table = {
    type: 'matrixdynamic',
    name: tableKey,
    columns,
    rowCount: rows,
    maxRowCount: rows,
  };
  return { elements: [table] };
}

measured({
  show(scene, place) {
    survey = new Model({
      ...definition(scene),
      checkErrorsMode: 'onValueChanged',
      textUpdateMode: 'onTyping',
      maxTextLength: -1,
    });
    survey.data = scene.data;
    createRoot(place).render(createElement(Survey, { model: survey }));
  },
  control(key, row) {
    const question = survey.getQuestionByName(row === undefined ? key : tableKey);
    if (row === undefined) return inputIn(document.getElementById(question?.id ?? ''));
    const cells = (question as unknown as Matrix).visibleRows[row]?.cells ?? [];
    const cell = cells.find(({ column }) => column.name === key);
    return inputIn(
      document.getElementById(cell?.question.id ?? '') ?? named(cell?.question.inputId),
    );
  },
});

interface Matrix {
  visibleRows: {
    cells: { column: { name: string }; question: { id: string; inputId: string } }[];
  }[];
}

const named = (id: string | undefined) => document.getElementById(id ?? '');

const inputIn = (element: HTMLElement | null): HTMLElement | null =>
  element?.matches('input,select')
    ? element
    : (element?.querySelector<HTMLElement>('input,select') ?? null);
