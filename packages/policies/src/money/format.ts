import { fromDecimal, multiply, rational, toFixed } from '../exact/index.ts';
import { ok, refuse } from '../problem.ts';
import type { Result } from '../problem.ts';

const shape = /^[¥￥]?(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(万|亿)?元?$/;
const factors = { '': 100n, 万: 1_000_000n, 亿: 10_000_000_000n };

const bad = (code: string, message: string): Result<number> => refuse({ path: '', code, message });

/** Integer 分 from what people type: 1,234.5 · 1234.50元 · 3万元 · ￥12. At most two places of 元. */
export function parseMoney(text: string): Result<number> {
  const typed = text
    .replaceAll(/[\s ]/gu, '')
    .replaceAll(/[０-９．，]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  const match = shape.exec(typed);
  if (!match) return bad('money.syntax', '请填写金额，例如 1234.50');
  const [, sign = '', digits = '', fraction, unit = ''] = match;
  const value = fromDecimal(
    `${sign}${digits.replaceAll(',', '')}${fraction === undefined ? '' : `.${fraction}`}`,
  );
  const fen = multiply(value, rational(factors[unit as keyof typeof factors]));
  if (fen.den !== 1n) return bad('money.places', '金额最多精确到分');
  const amount = Number(fen.num);
  if (!Number.isSafeInteger(amount)) return bad('money.range', '金额过大');
  return ok(amount);
}

const grouped = (digits: string): string => digits.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');

function withGroups(decimal: string): string {
  const [digits = '', fraction] = decimal.split('.');
  return fraction === undefined ? grouped(digits) : `${grouped(digits)}.${fraction}`;
}

/** 123450 → 1,234.50元; in 万元 without trailing zeros: 0.12345万元; `plain` has no unit. */
export function formatMoney(fen: number, unit: 'yuan' | 'wan' | 'plain' = 'yuan'): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not integer 分: ${fen}`);
  if (unit === 'wan') {
    const text = toFixed(rational(BigInt(fen), 1_000_000n), 6).replace(/\.?0+$/, '');
    return `${withGroups(text)}万元`;
  }
  const text = withGroups(toFixed(rational(BigInt(fen), 100n), 2));
  return unit === 'plain' ? text : `${text}元`;
}
