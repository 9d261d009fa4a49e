import { findField } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import type { Described } from './types.ts';

/** What a field is called, by the id that settings name. */
export const fieldLabel = ({ forms }: Described, form: string, field: string): Text => {
  const found = forms[form] && findField(forms[form], field)?.field;
  return found?.label ?? { 'zh-CN': field };
};
