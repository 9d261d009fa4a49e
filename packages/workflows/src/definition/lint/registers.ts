import { compileForm, type CompiledForm, type FieldUi } from '@yishi/forms';
import type { Problem } from '@yishi/policies';
import { pathOfField, type KnownRegister } from '../registers/index.ts';
import type { RegisterUse } from '../step-kind.ts';
import { fault, type Linted, type LintRule } from './types.ts';

/** Registers that steps use are there, with the fields that are searched, written and copied. */
export const registersFit: LintRule = (linted) =>
  linted.steps.flatMap(({ path, uses }) =>
    (uses.registers ?? []).flatMap((use) => useProblems(linted, use, `${path}/settings`)),
  );

function useProblems(linted: Linted, use: RegisterUse, at: string): Problem[] {
  const known = linted.registers.find(({ register }) => register.key === use.register);
  if (!known) {
    const message = `没有台账“${use.register}”`;
    return [fault(at + use.path, 'ref.register', message, { register: use.register })];
  }
  const compiled = compileForm(known.form, linted.fieldKinds);
  // What is wrong with a form is told of the form.
  if (!compiled.ok) return [];
  const { ui } = compiled.value;
  return [
    ...namedProblems(linted, use, compiled.value, at),
    ...use.searched.flatMap(({ path, field }) =>
      !ui.fields[field] || known.register.unique?.includes(field)
        ? []
        : [fault(at + path, 'register.unique', '只能按台账的查重字段查找', { field })],
    ),
    ...use.copied.flatMap(({ path, field }) =>
      (ui.fields[field]?.privacy ?? 'none') === 'none'
        ? []
        : [fault(at + path, 'register.private', '个人信息不能带入流程结果', { field })],
    ),
    ...(use.creates ? unfilled(linted, use, known, compiled.value, at) : []),
  ];
}

function namedProblems(
  { fieldKinds }: Linted,
  { searched, written, copied }: RegisterUse,
  compiled: CompiledForm,
  at: string,
): Problem[] {
  return [...searched, ...written, ...copied].flatMap(({ path, field }) => {
    if (!compiled.ui.fields[field]) {
      return [fault(at + path, 'ref.field', `台账里没有字段“${field}”`, { field })];
    }
    if (pathOfField(compiled, fieldKinds, field)) return [];
    return [fault(at + path, 'register.rows', '明细表里的列和不填写的字段不能用在这里', { field })];
  });
}

/** Fields that every record must have, and that no expression fills. */
function unfilled(
  { fieldKinds }: Linted,
  { path, written }: RegisterUse,
  { register }: KnownRegister,
  compiled: CompiledForm,
  at: string,
): Problem[] {
  const { fields } = compiled.ui;
  const filled = new Set(written.map(({ field }) => field));
  return Object.values(fields).flatMap(({ id, label, fields: inner }) => {
    const way = [id, ...around(fields, id)];
    const needed = id === register.unit || isRequired(compiled, way);
    if (!needed || inner.length > 0 || way.some((each) => filled.has(each))) return [];
    if (!pathOfField(compiled, fieldKinds, id)) return [];
    const message = `台账的必填字段“${label['zh-CN']}”没有取值`;
    return [fault(at + path, 'register.required', message, { field: id, label: label['zh-CN'] })];
  });
}

/** Always asked for: neither computed nor shown under a condition. */
function isRequired({ logic }: CompiledForm, way: readonly string[]): boolean {
  const { required, value } = logic.fields[way[0] ?? ''] ?? {};
  const shown = way.every((id) => logic.fields[id]?.visible === undefined);
  return required === true && value === undefined && shown;
}

function around(fields: Record<string, FieldUi>, id: string): string[] {
  const parent = fields[id]?.parent;
  return parent === undefined ? [] : [parent, ...around(fields, parent)];
}
