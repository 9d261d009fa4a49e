import { equal, type JsonSchema } from '@yishi/forms';
import { say, type Said } from '../describe/index.ts';
import type { SettingChange } from './types.ts';
import { valueWords, type Telling } from './value-words.ts';

type Values = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nameOf = (schema: JsonSchema, key: string): Said =>
  say(schema.title ?? key, schema['x-en'] ?? schema.title ?? key);

/** Shapes that are said as one value, whatever of them changed. */
const whole = new Set(['period', 'who', 'text-by-language', 'words', 'step-form', 'threshold']);

/**
 * Settings that differ, as the panel calls them, each as small as it can be told: of a deadline only
 * the reminders. The one part that a setting must have goes by the setting's own name.
 */
export function settingChanges(
  [before, after]: readonly [Telling, Telling],
  schema: JsonSchema,
  was: Values,
  is: Values,
  around?: Said,
): SettingChange[] {
  const { properties = {}, required = [] } = schema;
  const keys = new Set([...Object.keys(properties), ...Object.keys(was), ...Object.keys(is)]);
  return [...keys].flatMap((key): SettingChange[] => {
    const [old, now] = [was[key], is[key]];
    if (equal(old ?? null, now ?? null)) return [];
    const part = properties[key] ?? {};
    const own = nameOf(part, key);
    const name = !around
      ? own
      : required.length === 1 && required[0] === key
        ? around
        : within(schema, around, own);
    const parted = part.type === 'object' && part.properties && !whole.has(part['x-kind'] ?? '');
    if (parted && isObject(old ?? {}) && isObject(now ?? {}))
      return settingChanges(
        [before, after],
        part,
        (old ?? {}) as Values,
        (now ?? {}) as Values,
        name,
      );
    const words = {
      was: old === undefined ? null : valueWords(before, part, old, was),
      is: now === undefined ? null : valueWords(after, part, now, is),
    };
    return [told(name, words)];
  });
}

/** Names of buttons are called like buttons: they need the name of what they stand in. */
const within = (schema: JsonSchema, around: Said, own: Said): Said =>
  schema['x-kind'] === undefined
    ? say(`${around['zh-CN']}“${own['zh-CN']}”`, `${around.en} “${own.en}”`)
    : own;

export function told(
  name: Said,
  { was, is }: { was: Said | null | undefined; is: Said | null | undefined },
): SettingChange {
  // Both or none: half a change reads as if the other half were empty.
  return was === undefined || is === undefined ? { name } : { name, was, is };
}
