import type { JsonSchema } from '../../compile/types.ts';
import type { FieldDefinition, Rule } from '../../definition/types.ts';
import { own } from '../../json/index.ts';
import { plain, type Setting, type Spot } from './types.ts';
import { baseField, idOf, keyOf } from './words.ts';

/** A setting that one field has as it is. */
export function asItIs(field: FieldDefinition): Setting {
  const { key } = field;
  return {
    ...plain,
    fields: [field],
    put: (value, data) => {
      if (value !== undefined && value !== null && value !== '') data[key] = value;
    },
    take: (data) => {
      const value = own(data, key);
      return value === null || value === '' ? undefined : value;
    },
  };
}

/** How a text is entered: on one line, or on several where it may be long. */
export function textField(schema: JsonSchema): Pick<FieldDefinition, 'kind' | 'settings'> {
  const kind = schema['x-kind'];
  const { maxLength = 2000, minLength, pattern } = schema;
  const lengths = { ...(minLength ? { minLength } : {}) };
  if (kind === 'longtext' || (kind === undefined && (schema.maxLength ?? 0) > 500))
    return { kind: 'longtext', settings: { ...lengths, maxLength: Math.min(maxLength, 50_000) } };
  if (kind !== undefined) return { kind };
  const example = schema['x-example'];
  // A text field with a pattern needs an example; without one it is the settings check that refuses.
  const shape = pattern !== undefined && example !== undefined ? { pattern, example } : {};
  return { kind: 'text', settings: { ...lengths, maxLength: Math.min(maxLength, 2000), ...shape } };
}

export function textSetting(spot: Spot): Setting {
  return asItIs({ ...baseField(spot), ...textField(spot.schema) });
}

export function kindSetting(spot: Spot, kind: string): Setting {
  const settings = spot.schema['x-settings'];
  return asItIs({ ...baseField(spot), kind, ...(settings ? { settings } : {}) });
}

export function yesNoSetting(spot: Spot): Setting {
  return asItIs({ ...baseField(spot), kind: 'yes-no' });
}

export function numberSetting(spot: Spot): Setting {
  const { schema } = spot;
  const bounded = schema.exclusiveMinimum !== undefined || schema.exclusiveMaximum !== undefined;
  const key = keyOf(spot, bounded);
  const { minimum, maximum, 'x-scale': scale } = schema;
  if (scale !== undefined)
    return scaledSetting({ ...baseField(spot, key), kind: 'number' }, spot, scale);
  const rules = boundRules(spot, key);
  const settings = {
    ...(minimum === undefined ? {} : { min: minimum }),
    ...(maximum === undefined ? {} : { max: maximum }),
    ...(schema.type === 'integer' ? { decimals: 0 } : decimalsOf(schema.multipleOf)),
  };
  const more = rules.length > 0 ? { rules } : {};
  return asItIs({ ...baseField(spot, key), kind: 'number', settings, ...more });
}

/** A whole number entered in a greater unit, as finely as a number field goes. */
function scaledSetting(field: FieldDefinition, { schema }: Spot, scale: number): Setting {
  const { minimum, maximum } = schema;
  const entered = (stored: number) => Number((stored / scale).toFixed(6));
  const settings = {
    ...(minimum === undefined ? {} : { min: entered(minimum) }),
    ...(maximum === undefined ? {} : { max: entered(maximum) }),
    decimals: 6,
  };
  const { put, take, ...plainly } = asItIs({ ...field, settings });
  return {
    ...plainly,
    put: (value, data) => put(typeof value === 'number' ? entered(value) : value, data),
    take: (data) => {
      const value = take(data);
      return typeof value === 'number' ? Math.round(value * scale) : value;
    },
  };
}

function decimalsOf(step: number | undefined): { decimals?: number } {
  if (step === undefined) return {};
  const decimals = [0, 1, 2, 3, 4, 5, 6].find((places) => Number(step.toFixed(places)) === step);
  return decimals === undefined ? {} : { decimals };
}

/** Bounds that are not themselves allowed; a number field has none such. */
function boundRules(spot: Spot, key: string): Rule[] {
  const { exclusiveMinimum: least, exclusiveMaximum: most } = spot.schema;
  const above: Rule = {
    id: idOf(spot, 'above'),
    valid: `${key} > ${least}`,
    message: { 'zh-CN': `应大于 ${least}`, en: `Must be more than ${least}` },
    severity: 'stop',
  };
  const below: Rule = {
    id: idOf(spot, 'below'),
    valid: `${key} < ${most}`,
    message: { 'zh-CN': `应小于 ${most}`, en: `Must be less than ${most}` },
    severity: 'stop',
  };
  return [...(least === undefined ? [] : [above]), ...(most === undefined ? [] : [below])];
}
