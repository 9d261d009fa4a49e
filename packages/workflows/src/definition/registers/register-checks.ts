import type { CompiledForm, FieldKindRegistry } from '@yishi/forms';
import type { Problem, Text } from '@yishi/policies';
import { filterOf, pathOfField } from './register-fields.ts';
import type { RegisterDefinition } from './types.ts';

/** What of a register names fields, in words. */
const parts = {
  titleField: { 'zh-CN': '记录名称', en: 'name of records' },
  unit: { 'zh-CN': '所属单位', en: 'unit of records' },
  columns: { 'zh-CN': '列表的列', en: 'columns of the list' },
  filters: { 'zh-CN': '筛选条件', en: 'filters' },
  unique: { 'zh-CN': '查重', en: 'check for duplicates' },
} as const;

const fault = (path: string, code: string, message: string, field: string): Problem => ({
  path,
  code,
  message,
  params: { field },
});

/** Fields that a register names must be in its form, once in a record, and hold a value. */
export function fieldProblems(
  register: RegisterDefinition,
  compiled: CompiledForm,
  kinds: FieldKindRegistry,
  wasCalled: (id: string) => Text | undefined,
): Problem[] {
  const named: [path: string, part: keyof typeof parts, id: string][] = [
    ['/titleField', 'titleField', register.titleField],
  ];
  if (register.unit !== undefined) named.push(['/unit', 'unit', register.unit]);
  for (const list of ['columns', 'filters', 'unique'] as const)
    (register[list] ?? []).forEach((id, index) => named.push([`/${list}/${index}`, list, id]));
  return named.flatMap(([path, part, id]) => {
    if (!compiled.ui.fields[id]) return [missing(register, part, path, wasCalled(id) ?? id)];
    if (pathOfField(compiled, kinds, id)) return [];
    return [fault(path, 'register.rows', '明细表里的列和不填写的字段不能用在这里', id)];
  });
}

function missing(
  { title }: RegisterDefinition,
  part: keyof typeof parts,
  path: string,
  label: Text | string,
): Problem {
  const [register, words] = [title['zh-CN'], parts[part]];
  const field = typeof label === 'string' ? label : label['zh-CN'];
  const fieldEn = typeof label === 'string' ? label : (label.en ?? field);
  return {
    path,
    code: 'register.field',
    message: `台账“${register}”的${words['zh-CN']}用到“${field}”，表单里没有这个字段`,
    params: {
      ...{ register, registerEn: title.en ?? register, field, fieldEn },
      ...{ part: words['zh-CN'], partEn: words.en },
    },
  };
}

/** A record must be called something, and not by what nobody should read over a shoulder. */
export function titleProblems(
  { titleField }: Pick<RegisterDefinition, 'titleField'>,
  compiled: CompiledForm,
): Problem[] {
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
export function filterProblems(
  { filters = [] }: Pick<RegisterDefinition, 'filters'>,
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

export function accessProblems({ access }: Pick<RegisterDefinition, 'access'>): Problem[] {
  if (access.some(({ allow }) => allow.includes('read'))) return [];
  return [{ path: '/access', code: 'register.access', message: '没有人可以查看这个台账' }];
}
