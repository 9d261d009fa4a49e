/** A text shown to people; zh-CN is the language of record, en may be missing. */
export interface Text {
  'zh-CN': string;
  en?: string;
}

export type Locale = 'zh-CN' | 'en';

/** The text in `locale`, or in zh-CN where it has no translation. */
export function textIn(text: Text, locale: Locale): string {
  return (locale === 'en' ? text.en : undefined) ?? text['zh-CN'];
}
