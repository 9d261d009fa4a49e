import type { FormDefinition } from '@yishi/forms';
import { filledWhen } from '../../filled-when.ts';
import { fault, type Fault, type LintRule } from '../../types.ts';

const required = (form: FormDefinition | undefined) =>
  (form?.fields ?? []).filter(({ required: must, value, fields }) => {
    return must === true && value === undefined && !fields?.length;
  });

/** What a form demands can be filled in by somebody, at a step that shows it. */
export const requiredShown: LintRule = {
  name: 'required-shown',
  severity: 'advice',
  messages: {
    'field.hidden': {
      'zh-CN': '“{field}”是必填的，但所有步骤都看不到或不能填；请在“{step}”中显示',
      en: '“{field}” is required, and no step lets anybody fill it in; show it in “{step}”',
    },
  },
  check(linted) {
    const when = filledWhen(linted);
    const seen = new Set<string>();
    return linted.steps.flatMap(({ step, path, uses }) =>
      (uses.forms ?? []).flatMap(({ path: at, form: { form } }): Fault[] => {
        // A form that nobody sends here was filled in elsewhere.
        if (seen.has(form) || when.formFirst(form) === undefined) return [];
        seen.add(form);
        return required(linted.forms[form])
          .filter(({ id }) => when.firstOf(form, id) === undefined)
          .map(({ label }) =>
            fault(`${path}/settings${at}/view`, 'field.hidden', {
              field: label['zh-CN'],
              fieldEn: label.en ?? label['zh-CN'],
              step: step.name['zh-CN'],
              stepEn: step.name.en ?? step.name['zh-CN'],
            }),
          );
      }),
    );
  },
};
