import { shownValue } from '../../expressions/index.ts';
import type { ExplainOptions } from '../../expressions/index.ts';
import type { Json } from '../../json.ts';
import { formatMoney } from '../../money/index.ts';
import type { Text } from '../../text.ts';
import type { PolicyEnvironment } from '../types.ts';
import { parametersName } from './names.ts';

export type Format = 'plain' | 'money';

/** How a name is called and its value shown. */
export interface Word {
  title?: Text;
  format?: Format;
}

/** Money in 元; other values as they are. */
export function shown(value: Json, format: Format = 'plain'): Text {
  if (format === 'plain') return shownValue(value);
  if (Array.isArray(value)) {
    const texts = value.map((each) => shown(each, format)['zh-CN']);
    return value.length > 12 ? shownValue(value) : { 'zh-CN': `[${texts.join('、')}]` };
  }
  if (!Number.isSafeInteger(value)) return shownValue(value);
  const text = formatMoney(value as number);
  return { 'zh-CN': text, en: `¥${text.replace('元', '')}` };
}

const formatOfUnit = (unit: Text | undefined): Format =>
  unit?.['zh-CN'] === '分' ? 'money' : 'plain';

/** A value with its unit: 500人, 10,000.00元. */
export function withUnit(value: Json, unit: Text | undefined): Text {
  const text = shown(value, formatOfUnit(unit));
  if (!unit || unit['zh-CN'] === '分') return text;
  return {
    'zh-CN': `${text['zh-CN']}${unit['zh-CN']}`,
    en: `${text.en ?? text['zh-CN']} ${unit.en ?? unit['zh-CN']}`,
  };
}

/** Names and shows what expressions read by the titles of parameters, inputs and earlier lines. */
export function wordsFor(
  { described = {} }: PolicyEnvironment,
  words: Readonly<Record<string, Word>>,
): ExplainOptions {
  const parameter = (path: readonly string[]) =>
    path[0] === parametersName ? described[path.slice(1).join('.')] : undefined;
  const word = (path: readonly string[]): Word | undefined => words[path.join('.')];
  return {
    name: (path) => parameter(path)?.title ?? word(path)?.title,
    show(path, value) {
      const described = parameter(path);
      if (described) return withUnit(value, described.unit);
      const format = word(path)?.format;
      return format === undefined ? undefined : shown(value, format);
    },
  };
}

/** One text from parts in both languages. */
export function joined(parts: readonly Text[], zh: string, en: string): Text {
  return {
    'zh-CN': parts.map((part) => part['zh-CN']).join(zh),
    en: parts.map((part) => part.en ?? part['zh-CN']).join(en),
  };
}
