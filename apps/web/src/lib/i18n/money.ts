import { getLocale } from '#lib/paraglide/runtime.js';
import { m } from '#lib/paraglide/messages.js';

const locale = () => (getLocale() === 'en' ? 'en-GB' : 'zh-CN');

const formats = new Map<string, Intl.NumberFormat>();

/** A format costs more than what it formats; one is kept for each locale and precision. */
function formatOf(digits: number): Intl.NumberFormat {
  const key = `${locale()} ${digits}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale(), { maximumFractionDigits: digits });
  formats.set(key, made);
  return made;
}

export const formatNumber = (value: number): string => formatOf(10).format(value);

/** Integer 分 as `1.23456 万元`, for a hint beside large sums. */
export function formatWan(fen: number): string {
  return m.money_wan({ amount: formatOf(6).format(fen / 1_000_000) });
}
