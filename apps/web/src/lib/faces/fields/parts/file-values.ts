import type { FieldUi } from '@yishi/forms';
import type { FileInfo } from '#lib/form/index.ts';
import type { Text } from '@yishi/policies';

/** One file of a field; `item` is the key of the required material that it is. */
export interface FileValue extends FileInfo {
  item?: string;
}

export interface ChecklistItem {
  key: string;
  label: Text;
  required?: boolean;
  help?: Text;
}

export const filesOf = (value: unknown): FileValue[] =>
  Array.isArray(value) ? (value as FileValue[]) : [];

export function checklistOf(field: FieldUi): ChecklistItem[] {
  const list = field.settings['checklist'];
  return Array.isArray(list) ? (list as ChecklistItem[]) : [];
}
