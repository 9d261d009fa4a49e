import { canonicalJson, sha256Hex } from '@yishi/forms';

/** Names this way of drawing; another way gets another name. */
export const algorithm = 'yishi-draw/1';

export interface Draw {
  algorithm: typeof algorithm;
  /** sha256 of the candidates as canonical JSON: published before the value is known. */
  fingerprint: string;
  seed: string;
  /** Positions in the list, from 0, in the order in which they were drawn. */
  drawn: number[];
}

/** sha256 of the list as RFC 8785 JSON text; changes with every name and with their order. */
export const fingerprintOf = (candidates: readonly string[]): string =>
  sha256Hex(canonicalJson(candidates));

/** The value as everyone types it: without blanks at its ends, composed characters (NFC). */
export const tidyValue = (value: string): string => value.trim().normalize('NFC');

/**
 * Draws `count` of the candidates by a public value: the first steps of a Fisher–Yates shuffle, its
 * numbers the first 52 bits of sha256("seed/0"), sha256("seed/1") …, those that would favour
 * somebody passed over. Nothing but the arguments decides.
 */
export function draw(candidates: readonly string[], value: string, count: number): Draw {
  const fingerprint = fingerprintOf(candidates);
  const seed = sha256Hex(`${algorithm}\n${fingerprint}\n${tidyValue(value)}`);
  const below = numbersOf(seed);
  const order = candidates.map((_, position) => position);
  for (let place = 0; place < count; place += 1) {
    const other = place + below(order.length - place);
    [order[place], order[other]] = [order[other] as number, order[place] as number];
  }
  return { algorithm, fingerprint, seed, drawn: order.slice(0, count) };
}

const span = 2 ** 52;

/** Numbers from 0 to below a bound, all equally likely, one after the other. */
function numbersOf(seed: string): (bound: number) => number {
  let counter = 0;
  return (bound) => {
    const fair = span - (span % bound);
    for (;;) {
      const number = Number.parseInt(sha256Hex(`${seed}/${counter}`).slice(0, 13), 16);
      counter += 1;
      if (number < fair) return number % bound;
    }
  };
}
