import type { CompiledForm, FieldUi } from '@yishi/forms';
import { pathOfField, type KnownRegister } from '../../../registers/index.ts';
import type { RegisterUse } from '../../../step-kind.ts';
import { compiledOnce } from '../../compiled-forms.ts';
import { fault, type Fault, type Linted, type LintRule } from '../../types.ts';

/** Registers that steps use are there, with the fields that are searched, written and copied. */
export const registers: LintRule = {
  name: 'registers',
  severity: 'stop',
  messages: {
    'ref.register': { 'zh-CN': '没有台账“{register}”', en: 'There is no register “{register}”' },
    'ref.field': {
      'zh-CN': '“{form}”里没有字段“{field}”',
      en: '“{form}” has no field “{field}”',
    },
    'register.unique': {
      'zh-CN': '只能按台账的查重字段查找',
      en: 'Records can only be searched by the fields that are unique in the register',
    },
    'register.private': {
      'zh-CN': '个人信息不能带入流程结果',
      en: 'Personal data cannot be copied into the result',
    },
    'register.rows': {
      'zh-CN': '明细表里的列和不填写的字段不能用在这里',
      en: 'Columns of a table and fields without a value cannot be used here',
    },
    'register.required': {
      'zh-CN': '台账的必填字段“{label}”没有取值',
      en: 'The required field “{label}” of the register is given no value',
    },
  },
  check: (linted) =>
    linted.steps.flatMap(({ path, uses }) =>
      (uses.registers ?? []).flatMap((use) => useFaults(linted, use, `${path}/settings`)),
    ),
};

function useFaults(linted: Linted, use: RegisterUse, at: string): Fault[] {
  const known = linted.registers.find(({ register }) => register.key === use.register);
  if (!known) {
    return [fault(at + use.path, 'ref.register', { register: use.register })];
  }
  const compiled = compiledOnce(known.form, linted.fieldKinds);
  // What is wrong with a form is told of the form.
  if (!compiled) return [];
  const { ui } = compiled;
  return [
    ...namedFaults(linted, use, compiled, at),
    ...use.searched.flatMap(({ path, field }) =>
      !ui.fields[field] || known.register.unique?.includes(field)
        ? []
        : [fault(at + path, 'register.unique', { field })],
    ),
    ...use.copied.flatMap(({ path, field }) =>
      (ui.fields[field]?.privacy ?? 'none') === 'none'
        ? []
        : [fault(at + path, 'register.private', { field })],
    ),
    ...(use.creates ? unfilled(linted, use, known, compiled, at) : []),
  ];
}

function namedFaults(
  { fieldKinds }: Linted,
  { searched, written, copied }: RegisterUse,
  compiled: CompiledForm,
  at: string,
): Fault[] {
  return [...searched, ...written, ...copied].flatMap(({ path, field }) => {
    if (!compiled.ui.fields[field]) {
      return [fault(at + path, 'ref.field', { form: compiled.ui.title['zh-CN'], field })];
    }
    if (pathOfField(compiled, fieldKinds, field)) return [];
    return [fault(at + path, 'register.rows', { field })];
  });
}

/** Fields that every record must have, and that no expression fills. */
function unfilled(
  { fieldKinds }: Linted,
  { path, written }: RegisterUse,
  { register }: KnownRegister,
  compiled: CompiledForm,
  at: string,
): Fault[] {
  const { fields } = compiled.ui;
  const filled = new Set(written.map(({ field }) => field));
  return Object.values(fields).flatMap(({ id, label, fields: inner }) => {
    const way = [id, ...around(fields, id)];
    const needed = id === register.unit || isRequired(compiled, way);
    if (!needed || inner.length > 0 || way.some((each) => filled.has(each))) return [];
    if (!pathOfField(compiled, fieldKinds, id)) return [];
    return [fault(at + path, 'register.required', { field: id, label: label['zh-CN'] })];
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
