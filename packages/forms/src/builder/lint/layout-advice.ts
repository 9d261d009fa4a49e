import type { Json } from '@yishi/policies';
import { treeOfDefinition } from '../../analysis/index.ts';
import { compileViews } from '../../compile/index.ts';
import type { FieldDefinition } from '../../definition/types.ts';
import type { Operation } from '../../editing/index.ts';
import { removeFields, setAccess, setField } from '../change-fields.ts';
import { finding } from './finding.ts';
import type { Finding, LintContext, LintedField } from './types.ts';

/** So many fields can be followed without sections. */
const limit = 40;

/** What is empty, too much, or asked for and not shown. */
export function adviseOnLayout(context: LintContext): Finding[] {
  const { form, fields } = context;
  return [
    ...tooMany(context),
    ...fields.flatMap((linted) => [
      ...emptyContainer(context, linted),
      ...requiredComputed(context, linted),
    ]),
    ...hiddenRequired(context),
    ...(form.fields.length === 0 ? [finding('lint.empty', form.title)] : []),
  ];
}

function tooMany({ form, fields }: LintContext): Finding[] {
  const loose = fields.filter(({ kind, around }) => kind.value !== 'none' && around.length === 0);
  const count = loose.filter(({ kind }) => kind.value !== 'group').length;
  return count > limit ? [finding('lint.many', form.title, { count, limit })] : [];
}

function emptyContainer({ form }: LintContext, { field, kind }: LintedField): Finding[] {
  const holds = kind.value === 'group' || kind.value === 'rows';
  if (!holds || (field.fields ?? []).length > 0) return [];
  return [finding('lint.empty', field, {}, removeFields(form, [field.id]))];
}

function requiredComputed({ form }: LintContext, { field }: LintedField): Finding[] {
  if (field.value === undefined || !isRequired(field)) return [];
  const mend = (['required', 'requiredWhen'] as const).flatMap((property) =>
    setField(form, field.id, [property], undefined),
  );
  return [finding('lint.requiredComputed', field, {}, mend)];
}

const isRequired = (field: FieldDefinition): boolean =>
  field.required === true || field.requiredWhen !== undefined;

function hiddenRequired({ form, registry, fields }: LintContext): Finding[] {
  const access = compileViews(form, treeOfDefinition(form, registry))['fill'] ?? {};
  return fields.flatMap(({ field }) => {
    if (!isRequired(field) || field.value !== undefined || access[field.id] !== 'hidden') return [];
    const named = form.views?.['fill']?.fields[field.id] === 'hidden';
    const show: Operation[] = named ? setAccess(form, 'fill', [field.id], 'edit') : [];
    return [finding('lint.hiddenRequired', field, {}, show)];
  });
}

/** Settings that the kind cannot do without; those that a new field would have are put in by a click. */
export function missingSettings({ form, fields }: LintContext): Finding[] {
  return fields.flatMap(({ field, kind }) =>
    [...(kind.configSchema.required ?? []), ...(kind.needs ?? [])].flatMap((name) => {
      const value = field.settings?.[name];
      const isThere = Array.isArray(value) ? value.length > 0 : value !== undefined;
      if (isThere) return [];
      const schema = kind.configSchema.properties?.[name];
      const setting = schema?.title ?? name;
      const usual = kind.initial?.[name] as Json | undefined;
      const mend = usual === undefined ? [] : setField(form, field.id, ['settings', name], usual);
      const params = { setting, settingEn: schema?.['x-en'] ?? setting };
      return [{ ...finding('lint.setting', field, params, mend), severity: 'stop' as const }];
    }),
  );
}
