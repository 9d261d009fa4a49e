import type { CompiledForm, FieldKindRegistry, FormDefinition } from '@yishi/forms';
import { canonicalJson, compileForm, parseForm, sha256Hex, withoutCases } from '@yishi/forms';
import { ok, refuse, type Problem, type Result } from '@yishi/policies';
import { checkShape } from '../check-shape.ts';
import { filterOf, pathOfField } from './register-fields.ts';
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

const fault = (path: string, code: string, message: string, field: string): Problem => ({
  path,
  code,
  message,
  params: { field },
});

/** A register with its form, ready to be published; every fault has a pointer into the register. */
export function buildRegister(
  input: unknown,
  forms: readonly FormDefinition[],
  kinds: FieldKindRegistry,
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
    ...fieldProblems(register, compiled.value, kinds),
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

/** Fields that a register names must be in its form, once in a record, and hold a value. */
function fieldProblems(
  register: RegisterDefinition,
  compiled: CompiledForm,
  kinds: FieldKindRegistry,
): Problem[] {
  const named = [
    ['/titleField', register.titleField],
    ...(register.unit === undefined ? [] : [['/unit', register.unit]]),
    ...(['columns', 'filters', 'unique'] as const).flatMap((list) =>
      (register[list] ?? []).map((id, index) => [`/${list}/${index}`, id]),
    ),
  ] as [string, string][];
  return named.flatMap(([path, id]) => {
    if (!compiled.ui.fields[id]) {
      return [fault(path, 'ref.field', `表单里没有字段“${id}”`, id)];
    }
    if (pathOfField(compiled, kinds, id)) return [];
    return [fault(path, 'register.rows', '明细表里的列和不填写的字段不能用在这里', id)];
  });
}

/** A record must be called something, and not by what nobody should read over a shoulder. */
function titleProblems({ titleField }: RegisterDefinition, compiled: CompiledForm): Problem[] {
  const field = compiled.ui.fields[titleField];
  if (!field) return [];
  if (field.privacy === 'sensitive') {
    const message = '敏感个人信息不能作为记录的名称';
    return [fault('/titleField', 'register.sensitive', message, titleField)];
  }
  if (compiled.logic.fields[titleField]?.required === true) return [];
  return [fault('/titleField', 'register.title', '记录的名称须是必填字段', titleField)];
}

/** What is sealed cannot narrow a list. */
function filterProblems(
  { filters = [] }: RegisterDefinition,
  compiled: CompiledForm,
  kinds: FieldKindRegistry,
): Problem[] {
  return filters.flatMap((id, index) => {
    const field = compiled.ui.fields[id];
    if (!field) return [];
    const path = `/filters/${index}`;
    if (field.privacy !== 'none') {
      return [fault(path, 'register.private', '个人信息不能用作筛选条件', id)];
    }
    if (filterOf(compiled, kinds, id)) return [];
    return [fault(path, 'register.filter', '只能按选项、是否、日期和数字筛选', id)];
  });
}

function accessProblems({ access }: RegisterDefinition): Problem[] {
  if (access.some(({ allow }) => allow.includes('read'))) return [];
  return [{ path: '/access', code: 'register.access', message: '没有人可以查看这个台账' }];
}
