import type { FieldDefinition, FormDefinition } from '@yishi/forms';
import type { Scope } from '@yishi/policies';
import { mainFormOf, scopeOf, wholeSteps, type ProcedureDefinition } from '../definition/index.ts';
import type { StepKinds } from './procedure-nodes.ts';

const text = (key: string, zh: string, en: string): FieldDefinition => ({
  id: `applicant-${key}`,
  key,
  kind: 'text',
  label: { 'zh-CN': zh, en },
});

const applicant: FieldDefinition = {
  id: 'applicant',
  key: 'applicant',
  kind: 'section',
  label: { 'zh-CN': '申请人', en: 'Applicant' },
  fields: [
    text('name', '申请人姓名', 'Name of the applicant'),
    {
      id: 'applicant-unit',
      key: 'unit',
      kind: 'section',
      label: { 'zh-CN': '申请人单位', en: 'Unit of the applicant' },
      fields: [
        { ...text('name', '申请人单位名称', 'Name of the applicant’s unit'), id: 'unit-name' },
        { ...text('code', '申请人单位代码', 'Code of the applicant’s unit'), id: 'unit-code' },
      ],
    },
  ],
};

/**
 * What expressions of a procedure may read as one form, so that conditions are picked from it as
 * within a form: fields of the application, results of steps, who applies.
 */
export function scopeForm(
  procedure: ProcedureDefinition,
  forms: readonly FormDefinition[],
  kinds: StepKinds,
): FormDefinition {
  const steps = wholeSteps(procedure, forms, kinds);
  const main = mainFormOf(steps);
  const fields = forms.find(({ key }) => key === main)?.fields ?? [];
  const taken = new Set(['applicant', ...fields.map(({ key }) => key)]);
  const results = steps.flatMap(({ step }): FieldDefinition[] => {
    const result = kinds.get(step.kind)?.result;
    if (!step.key || !result || taken.has(step.key)) return [];
    taken.add(step.key);
    const label = (field: FieldDefinition) => ({
      'zh-CN': `${step.name['zh-CN']}：${field.label['zh-CN']}`,
      en: `${step.name.en ?? step.name['zh-CN']}: ${field.label.en ?? field.label['zh-CN']}`,
    });
    const own = result.map((field) => ({
      ...field,
      id: `${step.id}-${field.id}`,
      label: label(field),
    }));
    return [{ id: step.id, key: step.key, kind: 'section', label: step.name, fields: own }];
  });
  return {
    key: procedure.key,
    title: procedure.title,
    fields: [...fields, ...results, applicant],
  };
}

/** The names that any expression of a procedure may read; those inside blocks are known everywhere. */
export function scopeNames(
  procedure: ProcedureDefinition,
  forms: readonly FormDefinition[],
  kinds: StepKinds,
): Scope {
  const steps = wholeSteps(procedure, forms, kinds);
  const byKey = Object.fromEntries(forms.map((form) => [form.key, form]));
  const inside = steps.flatMap(({ uses }) => uses.inside ?? []);
  return { ...scopeOf(steps, byKey), ...Object.fromEntries(inside.map((name) => [name, true])) };
}
