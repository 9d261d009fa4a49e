import type { Text } from '@yishi/policies';
import { isDay } from '@yishi/policies';

const wide = /[！-～]/g;

/** Full-width signs as their narrow ones, without blanks. */
const narrow = (text: string): string =>
  text.replace(wide, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\s/g, '');

/** A number as people write it, with thousands and perhaps words behind it; the text where it is none. */
export function figureOf(text: string, units: readonly string[] = []): number | string {
  let plain = narrow(text).replaceAll(',', '');
  for (const unit of units)
    if (unit && plain.endsWith(narrow(unit))) plain = plain.slice(0, -narrow(unit).length);
  return /^[-+]?\d{1,15}(\.\d{1,10})?$/.test(plain) ? Number(plain) : text;
}

/** A day as people write it; the text where it is none. */
export function dayOfText(text: string): string {
  const plain = narrow(text);
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  const [, year = '', month = '', day = ''] = match ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return match && isDay(written) ? written : text;
}

/** The option of that name, in either language, or of that value. */
export function optionOf(
  text: string,
  options: readonly { value: string; label: Text }[],
): string | undefined {
  const plain = text.trim();
  return options.find(({ value, label }) => [label['zh-CN'], label.en, value].includes(plain))
    ?.value;
}
