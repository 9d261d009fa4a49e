import type { SchemaError } from '../schema/index.ts';

/** Signs that people write around figures: thousands, currency, spaces; full-width ones, too. */
const around = /[\s,，¥￥元]/g;
const figure = /^[-－]?[\d０-９]+(?:[.．](?<fraction>[\d０-９]*))?万?$/;

/** More digits than any amount or count has: faces keep such a text, for a double would change it. */
const mostDigits = 12;

/** What is wrong with a text that stands where a number belongs; undefined where that is not so. */
export function typedNumber({ keyword, params }: SchemaError, value: unknown): string | undefined {
  const wanted = params['type'];
  if (keyword !== 'type' || (wanted !== 'number' && wanted !== 'integer')) return undefined;
  if (typeof value !== 'string') return undefined;
  const plain = value.replace(around, '');
  const match = figure.exec(plain);
  if (!match) return 'value.number';
  const fraction = match.groups?.['fraction'] ?? '';
  const whole = plain.replace(/[.．].*|[-－万]/g, '');
  if (whole.length > mostDigits) return 'value.large';
  return fraction === '' ? 'value.number' : 'value.precise';
}
