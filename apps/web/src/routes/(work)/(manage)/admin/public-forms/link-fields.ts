import type { PublicLink } from '@yishi/api';
import type { Text } from '@yishi/policies';
import { lastDayOf } from '#lib/i18n/index.ts';

/** What may be changed of a form that is open to the public, as it is typed. */
export interface LinkFields {
  title: string;
  titleEn: string;
  words: string;
  wordsEn: string;
  /** Last day on which it may be filled in; for ever when empty. */
  until: string;
  quota: number | null;
  perHour: number | null;
}

export const emptyLink = (): LinkFields => ({
  ...{ title: '', titleEn: '', words: '', wordsEn: '', until: '' },
  ...{ quota: null, perHour: 20 },
});

export const fieldsOf = ({ title, words, closesAt, quota, perHour }: PublicLink): LinkFields => ({
  ...{ title: title['zh-CN'], titleEn: title.en ?? '', words: words?.['zh-CN'] ?? '' },
  wordsEn: words?.en ?? '',
  ...{ until: closesAt ? lastDayOf(closesAt) : '', quota, perHour },
});

export const isWhole = ({ title, perHour }: LinkFields): boolean =>
  title.trim() !== '' && (perHour ?? 0) >= 1;

export const said = (zh: string, en = ''): Text | null =>
  zh.trim() === '' ? null : { 'zh-CN': zh.trim(), ...(en.trim() === '' ? {} : { en: en.trim() }) };

/** The same as the body of a request. */
export const bodyOf = ({ title, titleEn, words, wordsEn, until, quota, perHour }: LinkFields) => ({
  ...{ title: said(title, titleEn) ?? { 'zh-CN': '' }, words: said(words, wordsEn) },
  closesAt: until ? new Date(`${until}T24:00:00+08:00`).toISOString() : null,
  perHour: perHour ?? 20,
  ...(quota === null ? {} : { quota }),
});
