import type { FormDefinition } from '@yishi/forms';
import type { Problem } from '@yishi/policies';
import type { StepForm } from '../../definition/index.ts';
import { refusal, type ActionAsked } from '../../core/index.ts';

type Fields = FormDefinition['fields'];

export const everyField = (fields: Fields): Fields =>
  fields.flatMap((field) => [field, ...everyField(field.fields ?? [])]);

/** Whether a view of the form lets anything be changed. */
function edits(form: FormDefinition | undefined, name: string): boolean {
  const view = form?.views?.[name];
  if (!view) return name !== 'read';
  const access = everyField(form?.fields ?? []).map((field) => view.fields[field.id] ?? view.base);
  return access.some((one) => one === 'edit' || one === 'required');
}

/** A step's form as the program needs it: with whether its view lets anything be changed. */
export const compileForm = <Form extends StepForm | undefined>(
  form: Form,
  forms: Record<string, FormDefinition>,
): Form => (form ? { ...form, edits: edits(forms[form.form], form.view) } : form);

/** A task whose form can be filled in is finished with it. */
export const needsSubmission = (form: StepForm | undefined, asked: ActionAsked): Problem[] =>
  form?.edits && asked.action === 'submit' && !asked.submission
    ? [refusal('submission.required', '/submission')]
    : [];
