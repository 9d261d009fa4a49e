import { formatNumber } from '#lib/i18n/index.ts';
import { m } from '#lib/paraglide/messages.js';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const rounded = (value: number): string => formatNumber(Math.round(value * 10) / 10);

/** How long something took, in the unit in which one would say it. */
export function spanWords(seconds: number): string {
  if (seconds < hour)
    return m.use_minutes({ n: rounded(Math.max(1, Math.round(seconds / minute))) });
  if (seconds < 2 * day) return m.use_hours({ n: rounded(seconds / hour) });
  return m.use_days({ n: rounded(seconds / day) });
}
