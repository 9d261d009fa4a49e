import type { CompiledForm, FieldKindRegistry, FormDefinition } from '@yishi/forms';
import { canonicalJson, compileForm, parseForm, sha256Hex, withoutCases } from '@yishi/forms';
import { ok, refuse, type Problem, type Result, type Text } from '@yishi/policies';
import { checkShape } from '../check-shape.ts';
import { accessProblems, fieldProblems, filterProblems, titleProblems } from './register-checks.ts';
import { registerSchema } from './register-schema.ts';
import type { RegisterDefinition } from './types.ts';

/** What is stored of a published version of a register: canonical JSON, named by its sha256. */
export interface RegisterContent {
  format: 1;
  register: RegisterDefinition;
  form: FormDefinition;
}

export interface BuiltRegister {
  content: RegisterContent;
  /** sha256 of the canonical content. */
  hash: string;
  compiled: CompiledForm;
}

/**
 * A register with its form, ready to be published; every fault has a pointer into the register.
 * `wasCalled` knows the labels of fields that the form had before.
 */
export function buildRegister(
  input: unknown,
  forms: readonly FormDefinition[],
  kinds: FieldKindRegistry,
  wasCalled: (id: string) => Text | undefined = () => undefined,
): Result<BuiltRegister> {
  const wrong = checkShape(registerSchema, input);
  if (wrong.length) return refuse(...wrong);
  const register = input as RegisterDefinition;
  const form = forms.find(({ key }) => key === register.form);
  if (!form) {
    const message = `没有表单“${register.form}”`;
    return refuse({ path: '/form', code: 'ref.form', message, params: { form: register.form } });
  }
  const parsed = parseForm(form, kinds);
  if (!parsed.ok) return under(`/forms/${form.key}`, parsed.problems);
  const compiled = compileForm(parsed.value, kinds);
  if (!compiled.ok) return under(`/forms/${form.key}`, compiled.problems);
  const problems = [
    ...fieldProblems(register, compiled.value, kinds, wasCalled),
    ...titleProblems(register, compiled.value),
    ...filterProblems(register, compiled.value, kinds),
    ...accessProblems(register),
  ];
  if (problems.length) return refuse(...problems);
  const json = canonicalJson({ format: 1, register, form: withoutCases(parsed.value) });
  const content = JSON.parse(json) as RegisterContent;
  return ok({ content, hash: sha256Hex(json), compiled: compiled.value });
}

const under = (prefix: string, problems: readonly Problem[]) =>
  refuse(...problems.map((problem) => ({ ...problem, path: prefix + problem.path })));
