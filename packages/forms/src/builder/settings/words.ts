import type { Text } from '@yishi/policies';
import type { FieldDefinition } from '../../definition/types.ts';
import { isFieldKey } from '../../definition/field-key.ts';
import { freeKey } from '../free-key.ts';
import type { Spot } from './types.ts';

/** What a setting is called; its own name where the config schema has no words. */
export function labelOf({ schema, path }: Spot): Text {
  const name = path.at(-1) ?? '';
  const title = schema.title ?? name;
  return { 'zh-CN': title, en: schema['x-en'] ?? schema.title ?? name };
}

export const nameOf = ({ path }: Spot): string => path.at(-1) ?? '';

/** The name of the setting itself where a form can have it, so that problems have the same place. */
export function keyOf(spot: Spot, readable = false): string {
  const name = nameOf(spot);
  const free = !readable && isFieldKey(name) && !spot.taken.has(name);
  const key = free ? name : freeKey(name, spot.taken);
  spot.taken.add(key);
  return key;
}

/** Ids are made of the names on the way; no two ways are written alike in one schema. */
export function idOf({ path }: Pick<Spot, 'path'>, ...more: string[]): string {
  return ['s', ...path, ...more]
    .join('-')
    .replaceAll(/[^A-Za-z0-9_-]/g, '_')
    .slice(0, 64);
}

/** A field for a setting, but for its kind and settings. */
export function baseField(spot: Spot, key = keyOf(spot)): Omit<FieldDefinition, 'kind'> {
  const help = spot.schema['x-help'];
  const description = spot.schema.description;
  return {
    id: idOf(spot),
    key,
    label: labelOf(spot),
    ...(help ? { help } : description ? { help: { 'zh-CN': description } } : {}),
    ...(spot.required ? { required: true } : {}),
  };
}
