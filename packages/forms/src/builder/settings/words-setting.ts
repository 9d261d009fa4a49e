import type { Text } from '@yishi/policies';
import type { FieldDefinition } from '../../definition/types.ts';
import { isRecord, own } from '../../json/index.ts';
import { freeKey } from '../free-key.ts';
import { textField } from './scalar-settings.ts';
import { plain, type Setting, type Spot } from './types.ts';
import { idOf, labelOf, nameOf } from './words.ts';

/** Words that people see: a field for each language. */
export function wordsSetting(spot: Spot): Setting {
  const chinese = fieldIn('zh', spot);
  const english = fieldIn('en', spot);
  const zh: FieldDefinition = spot.required
    ? { ...chinese, required: true }
    : { ...chinese, requiredWhen: `${english.key} != null` };
  return {
    ...plain,
    fields: [zh, english],
    english: [english.id],
    put: (value, data) => {
      if (!isRecord(value)) return;
      if (filled(own(value, 'zh-CN'))) data[zh.key] = value['zh-CN'];
      if (filled(own(value, 'en'))) data[english.key] = value['en'];
    },
    take: (data) => {
      const [first, second] = [own(data, zh.key), own(data, english.key)];
      if (!filled(first) && !filled(second)) return undefined;
      return {
        ...(filled(first) ? { 'zh-CN': first } : {}),
        ...(filled(second) ? { en: second } : {}),
      };
    },
  };
}

const filled = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

function fieldIn(language: 'zh' | 'en', spot: Spot): FieldDefinition {
  const { schema } = spot;
  const key = freeKey(`${nameOf(spot)}_${language}`, spot.taken);
  spot.taken.add(key);
  const own = schema.properties?.[language === 'zh' ? 'zh-CN' : 'en'] ?? {};
  const kind = schema['x-kind'];
  const help = language === 'zh' ? schema['x-help'] : undefined;
  return {
    id: idOf(spot, language),
    key,
    label: inLanguage(labelOf(spot), language),
    ...(help ? { help } : {}),
    ...textField({ ...own, ...(kind === undefined ? {} : { 'x-kind': kind }) }),
  };
}

function inLanguage(label: Text, language: 'zh' | 'en'): Text {
  const english = label.en ?? label['zh-CN'];
  return language === 'zh'
    ? { 'zh-CN': `${label['zh-CN']}（中文）`, en: `${english} (Chinese)` }
    : { 'zh-CN': `${label['zh-CN']}（英文）`, en: `${english} (English)` };
}
