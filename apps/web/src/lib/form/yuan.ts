const fullWidth = /[０-９．，]/g;

/**
 * An amount as people write it (1,234.5, ￥1234.50元, 1.5万), in integer 分.
 * Undefined for nothing, null for what is no amount or finer than a 分.
 */
export function parseYuan(text: string): number | null | undefined {
  const plain = text
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s,¥￥元]/g, '');
  if (plain === '') return undefined;
  const match = /^(-?)(\d{1,13})(?:\.(\d{0,6}))?(万?)$/.exec(plain);
  if (!match) return null;
  const [, sign, whole = '', fraction = '', tenThousand] = match;
  const places = tenThousand ? 6 : 2;
  const digits = fraction.replace(/0+$/, '');
  if (digits.length > places) return null;
  const fen = Number(whole + digits.padEnd(places, '0'));
  if (!Number.isSafeInteger(fen)) return null;
  return sign ? -fen : fen;
}

/** 分 as 元 with thousands and two places, for an input that is not being typed in. */
export function yuanText(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`;
}
