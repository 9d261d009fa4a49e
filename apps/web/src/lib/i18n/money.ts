import { getLocale } from '#lib/paraglide/runtime.js';
import { m } from '#lib/paraglide/messages.js';

const locale = () => (getLocale() === 'en' ? 'en-GB' : 'zh-CN');

export const formatNumber = (value: number): string =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: 10 }).format(value);

/** Integer 分 as `1.23456 万元`, for a hint beside large sums. */
export function formatWan(fen: number): string {
  const digits = { maximumFractionDigits: 6 };
  return m.money_wan({ amount: new Intl.NumberFormat(locale(), digits).format(fen / 1_000_000) });
}
