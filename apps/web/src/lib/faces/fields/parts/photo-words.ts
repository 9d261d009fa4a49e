import { m } from '#lib/paraglide/messages.js';
import type { PhotoValue } from './file-values.ts';
import { placeText } from './places.ts';

/** When and where a picture was added; the accuracy tells a place of the device from a typed one. */
export function photoWords({ at, place }: PhotoValue): string {
  const when = at?.replace('T', ' ') ?? '';
  if (typeof place !== 'object') return when;
  const where = placeText(place);
  const said =
    place.accuracy === undefined
      ? m.form_photo_typed({ where })
      : m.form_photo_located({ where, metres: place.accuracy });
  return [when, said].filter(Boolean).join(m.form_comma());
}
