import type { FieldKindRegistry, FormData } from '@yishi/forms';
import { maskData, showValue } from '@yishi/forms';
import { valueAt } from '@yishi/workflows';
import { noNames } from './no-names.ts';
import type { OpenRegister } from './register-store.ts';

/** A record as the caller may see it: as it is, or with personal values masked and sensitive ones gone. */
export function shownRecord(
  register: OpenRegister,
  kinds: FieldKindRegistry,
  { title, data }: { title: string; data: FormData },
  exact: boolean,
): { title: string; data: FormData } {
  const { compiled, definition } = register;
  const audience = exact ? 'staff' : 'public';
  const shown = maskData(compiled, kinds, data, { view: 'read', audience });
  const field = compiled.ui.fields[definition.titleField];
  if (exact || !field || field.privacy === 'none') return { title, data: shown };
  const value = valueAt(shown, register.path(definition.titleField));
  return {
    title: showValue(field, kinds, value, { locale: 'zh-CN', names: noNames }),
    data: shown,
  };
}
