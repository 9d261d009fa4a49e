import { textIn, type Locale, type Text } from '@yishi/policies';
import type { Instance } from '../tree/index.ts';

type Params = Record<string, string | number>;

/** Params that name a field and its row. */
export function placeParams({ field, rows }: Instance): Params {
  const row = rows.at(-1);
  return { field: field.id, ...labelParams(field.label, row === undefined ? undefined : row + 1) };
}

/** The label, the number of the row (from 1), and both as they stand in a sentence. */
export function labelParams(label: Text, row: number | undefined): Params {
  return {
    label: label['zh-CN'],
    labelEn: textIn(label, 'en'),
    ...(row === undefined ? {} : { row }),
    where: inWords(label, row, 'zh-CN'),
    whereEn: inWords(label, row, 'en'),
  };
}

/** 第 3 行“金额”, “Amount” in row 3. */
function inWords(label: Text, row: number | undefined, locale: Locale): string {
  const name = `“${textIn(label, locale)}”`;
  if (row === undefined) return name;
  return locale === 'en' ? `${name} in row ${row}` : `第 ${row} 行${name}`;
}
