import type { JsonSchema } from '../../compile/types.ts';
import { canBeChosen, choiceSetting, multiChoiceSetting } from './choice-settings.ts';
import { listSetting, sectionSetting, tableSetting } from './held-settings.ts';
import { kindSetting, numberSetting, textSetting, yesNoSetting } from './scalar-settings.ts';
import type { MakeSetting, Setting, Spot } from './types.ts';
import { unseenSetting } from './unseen-setting.ts';
import { wordsSetting } from './words-setting.ts';

/** The fields by which a setting is made, by the shape that its schema gives it. */
export function settingOf(at: Spot, root: JsonSchema): Setting {
  const spot = { ...at, schema: followed(at.schema, root) };
  const { schema } = spot;
  const make = (inner: Spot) => settingOf(inner, root);
  const kind = schema['x-kind'];
  if (isWords(schema)) return wordsSetting(spot);
  if (kind !== undefined && kind !== 'longtext') return kindSetting(spot, kind);
  if (schema.enum) return canBeChosen(schema) ? choiceSetting(spot) : unseenSetting(spot);
  switch (schema.type) {
    case 'string':
      return textSetting(spot);
    case 'integer':
    case 'number':
      return numberSetting(spot);
    case 'boolean':
      return yesNoSetting(spot);
    case 'array':
      return ofArray(spot, followed(schema.items ?? {}, root), make);
    case 'object':
      return isClosed(schema) ? sectionSetting(spot, make) : unseenSetting(spot);
    default:
      return unseenSetting(spot);
  }
}

function ofArray(spot: Spot, items: JsonSchema, make: MakeSetting): Setting {
  if (isWords(items)) return listSetting(spot, items, make);
  if (isClosed(items)) return tableSetting(spot, items, make);
  if (items.enum && canBeChosen(items) && spot.schema.uniqueItems)
    return multiChoiceSetting(spot, items);
  return isScalar(items) ? listSetting(spot, items, make) : unseenSetting(spot);
}

/** A Text: words in zh-CN and, where somebody translated them, in English. */
const isWords = (schema: JsonSchema): boolean =>
  schema.properties !== undefined && Object.hasOwn(schema.properties, 'zh-CN');

/** An object whose properties are all named. */
const isClosed = (schema: JsonSchema): boolean =>
  schema.type === 'object' &&
  schema.additionalProperties === false &&
  Object.keys(schema.properties ?? {}).length > 0;

const isScalar = (schema: JsonSchema): boolean =>
  (schema.enum !== undefined && canBeChosen(schema)) ||
  (schema.type !== undefined && !['array', 'object', 'null'].includes(schema.type));

/** What a reference means, with the words of the place that refers to it. */
function followed(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const name = /^#\/\$defs\/([^/]+)$/.exec(schema.$ref ?? '')?.[1];
  const meant = name === undefined ? undefined : root.$defs?.[name];
  if (!meant) return schema;
  const { $ref: _, ...words } = schema;
  return { ...followed(meant, root), ...words };
}
