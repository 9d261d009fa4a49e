import { createHash, randomInt } from 'node:crypto';

/** Without signs that are taken for one another when they are written down. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 12;

/** A tracking code in groups of four: about 59 random bits. */
export function newCode(): string {
  const all = Array.from({ length }, () => signs[randomInt(signs.length)]).join('');
  return (all.match(/.{4}/g) ?? []).join('-');
}

/** What is kept of a code; spelling and gaps do not matter. */
export const codeHash = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest('hex');
