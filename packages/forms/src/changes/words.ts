import type { Text } from '@yishi/policies';
import type { FieldUi } from '../compile/index.ts';

/** A field as it is called in sentences. */
export function named(field: FieldUi): { zh: string; en: string } {
  const zh = field.label['zh-CN'];
  return { zh: `“${zh}”`, en: `“${field.label.en ?? zh}”` };
}

export function say(zh: string, en: string): Text {
  return { 'zh-CN': zh, en };
}
