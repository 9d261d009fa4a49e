import type { FieldUi } from '@yishi/forms';
import { parseYuan } from '#lib/form/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { optionsOf } from './options-of.ts';
import { parseNumber } from './parse-number.ts';

/** Values meant by cells of a spreadsheet; what is not understood stays as it is, to be corrected. */
export const pasteText = (cell: string): unknown => cell;

export const pasteNumber = (cell: string): unknown => parseNumber(cell) ?? cell;

export const pasteMoney = (cell: string): unknown => parseYuan(cell) ?? cell;

export function pasteDate(cell: string): unknown {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell);
  if (!match) return cell;
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

export function pasteChoice(cell: string, field: FieldUi): unknown {
  const options = optionsOf(field);
  return options.find(({ value, label }) => label === cell || value === cell)?.value;
}

export function pasteYesNo(cell: string): unknown {
  if ([m.form_yes(), '是', 'yes', 'true', '1'].includes(cell.toLowerCase())) return true;
  if ([m.form_no(), '否', 'no', 'false', '0'].includes(cell.toLowerCase())) return false;
  return undefined;
}
