import { own } from '../../json/index.ts';
import type { Setting, Spot } from './types.ts';
import { baseField } from './words.ts';

/**
 * A setting that no field can show. Its JSON travels in a field that the view hides, so that it is
 * there again when the others are taken back, in the rows of a table too.
 */
export function unseenSetting(spot: Spot): Setting {
  const { required: _, ...base } = baseField(spot);
  const field = { ...base, kind: 'longtext', settings: { maxLength: 50_000 } };
  return {
    fields: [field],
    unkept: [spot.path.join('.')],
    unseen: [field.id],
    english: [],
    newRows: {},
    put: (value, data) => {
      if (value !== undefined) data[field.key] = JSON.stringify(value);
    },
    take: (data) => {
      const text = own(data, field.key);
      return typeof text === 'string' && text !== '' ? (JSON.parse(text) as unknown) : undefined;
    },
  };
}
