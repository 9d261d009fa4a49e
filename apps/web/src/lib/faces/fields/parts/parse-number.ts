const fullWidth = /[０-９．，]/g;

/** A number as people write it, thousands allowed; undefined for nothing, null for no number. */
export function parseNumber(text: string): number | null | undefined {
  const plain = text
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s,]/g, '');
  if (plain === '') return undefined;
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(plain) ? Number(plain) : null;
}
