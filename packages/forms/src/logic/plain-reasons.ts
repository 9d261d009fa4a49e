import type { Explanation, Json, Text } from '@yishi/policies';

/** The field that a path of an expression means: its label, and its values in words. */
export interface Meant {
  label: Text;
  show: (value: Json) => Text | undefined;
}

const test =
  /^\(?\s*(?<path>[\p{L}_][\p{L}\p{N}_.]*)\s*(?<sign>!?=)\s*(?<value>null|true|false|"[^"\\]*")\s*\)?$/u;

/**
 * Why a condition holds or not, without its formula: “住所来源”不是“租赁”. Undefined where it asks
 * for more than whether fields have a value.
 */
export function plainReasons(
  text: string,
  { value, parts }: Explanation,
  meant: (path: string[]) => Meant | undefined,
): Text | undefined {
  const said: Text[] = [];
  for (const part of parts.length > 0 ? parts : [{ text, value }]) {
    const { path, sign, value: literal } = test.exec(part.text.trim())?.groups ?? {};
    const field = path && meant(path.split('.'));
    if (!field || literal === undefined || typeof part.value !== 'boolean') return undefined;
    said.push(reason(field, JSON.parse(literal) as Json, (sign === '=') === part.value));
  }
  return {
    'zh-CN': said.map((each) => each['zh-CN']).join('，'),
    en: said.map((each) => each.en).join(', '),
  };
}

function reason({ label, show }: Meant, value: Json, isEqual: boolean): Text {
  const [zh, en] = [`“${label['zh-CN']}”`, `“${label.en ?? label['zh-CN']}”`];
  if (value === null)
    return isEqual
      ? { 'zh-CN': `${zh}没有填`, en: `${en} is empty` }
      : { 'zh-CN': `${zh}填了`, en: `${en} is filled in` };
  const words = show(value) ?? { 'zh-CN': String(value) };
  const inEnglish = words.en ?? words['zh-CN'];
  return {
    'zh-CN': `${zh}${isEqual ? '是' : '不是'}“${words['zh-CN']}”`,
    en: `${en} is ${isEqual ? '' : 'not '}“${inEnglish}”`,
  };
}
