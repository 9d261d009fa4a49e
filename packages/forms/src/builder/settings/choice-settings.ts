import type { JsonSchema } from '../../compile/types.ts';
import { own } from '../../json/index.ts';
import { plain, type Setting, type Spot } from './types.ts';
import { baseField } from './words.ts';

/** One of the values of an enum; a choice stores texts, so numbers are found again by theirs. */
export function choiceSetting(spot: Spot): Setting {
  const field = {
    ...baseField(spot),
    kind: 'choice',
    settings: { options: optionsOf(spot.schema) },
  };
  return {
    ...plain,
    fields: [field],
    put: (value, data) => {
      if (value !== undefined && value !== null) data[field.key] = textOf(value);
    },
    take: (data) => valueOf(spot.schema, own(data, field.key)),
  };
}

/** Several values of an enum. */
export function multiChoiceSetting(spot: Spot, items: JsonSchema): Setting {
  const { minItems, maxItems } = spot.schema;
  const options = optionsOf(items);
  const settings = {
    options,
    ...(minItems === undefined ? {} : { min: Math.min(minItems, options.length) }),
    ...(maxItems === undefined ? {} : { max: maxItems }),
  };
  const field = { ...baseField(spot), kind: 'multi-choice', settings };
  return {
    ...plain,
    fields: [field],
    put: (value, data) => {
      if (Array.isArray(value) && value.length > 0) data[field.key] = value.map(textOf);
    },
    take: (data) => {
      const chosen = own(data, field.key);
      if (!Array.isArray(chosen)) return undefined;
      const values = chosen
        .map((each) => valueOf(items, each))
        .filter((each) => each !== undefined);
      return values.length > 0 ? values : undefined;
    },
  };
}

/** Whether a choice can have these values. */
export function canBeChosen(schema: JsonSchema): boolean {
  const values = schema.enum ?? [];
  return (
    values.length > 0 &&
    values.length <= 500 &&
    values.every((value) => value !== null && value !== '' && textOf(value).length <= 60)
  );
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

function valueOf(schema: JsonSchema, chosen: unknown): unknown {
  if (chosen === undefined || chosen === null || chosen === '') return undefined;
  return schema.enum?.find((value) => textOf(value) === chosen) ?? chosen;
}

function optionsOf(schema: JsonSchema) {
  return (schema.enum ?? []).map((each) => {
    const value = textOf(each);
    return { value, label: schema['x-labels']?.[value] ?? { 'zh-CN': value } };
  });
}
