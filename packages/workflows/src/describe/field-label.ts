import type { FieldDefinition } from '@yishi/forms';
import type { Described } from './types.ts';

function labelIn(fields: readonly FieldDefinition[], id: string): string | undefined {
  for (const field of fields) {
    const found = field.id === id ? field.label['zh-CN'] : labelIn(field.fields ?? [], id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a field is called, by the id that settings name. */
export const fieldLabel = ({ forms }: Described, form: string, field: string): string =>
  labelIn(forms[form]?.fields ?? [], field) ?? field;
