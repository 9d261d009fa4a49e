import type { Text } from '@yishi/policies';
import { getLocale } from '#lib/paraglide/runtime.js';

/** A text of data (titles, labels) in the reader's language, zh-CN where there is no other. */
export function text(value: Text | null | undefined): string {
  if (!value) return '';
  return getLocale() === 'en' ? value.en || value['zh-CN'] : value['zh-CN'];
}
