import {
  feelToCondition,
  findField,
  operatorWords,
  type FieldKind,
  type Names,
} from '@yishi/forms';
import type { BlockDefinition } from '@yishi/workflows';
import { fieldKinds } from '#lib/form/index.ts';
import { text } from '#lib/i18n/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { ProcedureSession } from './procedure-session.svelte.ts';
import { scopeForm, wholeScope } from './scope-form.ts';

/** When a block is taken, in words; what cannot be read as picked tests stays a formula. */
export function blockWords(
  { when, otherwise }: BlockDefinition,
  session: ProcedureSession,
  conditions: boolean,
): string {
  if (!conditions) return m.flow_lane();
  if (otherwise) return m.flow_otherwise();
  if (when === undefined) return m.flow_noCondition();
  const form = scopeForm(session);
  const picked = feelToCondition(form, fieldKinds, wholeScope, when);
  if (!picked) return when;
  return picked.tests
    .map(({ field: id, operator, value, other }) => {
      const field = findField(form, id)?.field;
      const kind = fieldKinds.get(field?.kind ?? '');
      const against = other === undefined ? '' : text(findField(form, other)?.field.label);
      const shown =
        value === undefined || !kind ? against : shownValue(kind, field?.settings ?? {}, value);
      return [text(field?.label), text(operatorWords[operator]), shown].filter(Boolean).join(' ');
    })
    .join(picked.join === 'all' ? m.flow_and() : m.flow_or());
}

const nobody = () => undefined;
const names: Names = { person: nobody, unit: nobody, region: nobody, file: nobody };

function shownValue(kind: FieldKind, settings: Record<string, unknown>, value: unknown): string {
  if (Array.isArray(value) && kind.feel !== 'list') return value.map(String).join(m.ui_and());
  return kind.show(value, settings, { locale: getLocale(), names }) || String(value);
}
