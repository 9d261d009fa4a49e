import type { Unkept } from './types.ts';

/** Why something is not kept, for administrators. Documented in the README of this folder. */
const sentences = {
  lost: [
    '表单里没有与“{keyword}”对应的设置，这一条没有保留',
    'A form has nothing for “{keyword}”; it is not kept',
  ],
  note: [
    '“{keyword}”只是注释，表单里没有放它的地方',
    '“{keyword}” is a note that a form has no place for',
  ],
  added: [
    '表单自带的限制：{keyword} 为 {value}',
    'The form adds a limit of its own: {keyword} is {value}',
  ],
  changed: ['“{keyword}”由 {from} 改为 {value}', '“{keyword}” becomes {value} instead of {from}'],
  remote: [
    '引用“{ref}”不在这份文件里，没有读取',
    'The reference “{ref}” leaves this document and is not followed',
  ],
  missing: ['文件里没有“{ref}”', 'The document has no “{ref}”'],
  recursive: [
    '“{ref}”引用了自己，表单不能无限嵌套，这一项没有保留',
    '“{ref}” refers to itself; a form cannot nest without end, so this is left out',
  ],
  embedded: [
    '内嵌的文件（$id）没有单独处理，其中的引用不读取',
    'A document inside the document ($id) is not followed',
  ],
  dialect: [
    '不认识这个版本的 JSON Schema，按 2020-12 读取',
    'This dialect of JSON Schema is not known; it is read as 2020-12',
  ],
  format: ['没有名为“{format}”的格式，没有保留', 'There is no format “{format}”; it is not kept'],
  checked: [
    '表单会检查格式“{format}”，而 2020-12 只把它当注释',
    'The form checks the format “{format}”, which 2020-12 takes as a note only',
  ],
  pattern: ['这个正则表达式不能使用：{why}', 'This pattern cannot be used: {why}'],
  merge: [
    'allOf 中的这一部分与其他部分合不到一起，没有保留',
    'This part of allOf does not merge with the others and is not kept',
  ],
  open: ['表单只收它有的栏目，别的内容一概不收', 'A form takes only the fields that it has'],
  always: ['分组的内容总是存在，不能整组省略', 'A section is always there and cannot be left out'],
  unknown: [
    '要求有“{name}”，但没有说明它是什么',
    '“{name}” is required, but nothing says what it is',
  ],
  none: [
    '没有哪种栏目能存放这样的值，这一项没有保留',
    'No field can hold such a value; it is left out',
  ],
  nothing: [
    '没有哪个值能符合这里的要求，没有保留',
    'No value can fit what is asked here; it is not kept',
  ],
  absent: [
    '表单里没有 null：没有填写的项目不出现',
    'A form has no null: what is not answered is absent',
  ],
  many: ['一个栏目只能有一种值，取了第一种', 'A field holds one kind of value; the first is taken'],
  untyped: ['没有写明类型，按“{type}”处理', 'No type is given; it is taken as “{type}”'],
  renamed: ['“{name}”不能作栏目名称，改为“{key}”', '“{name}” cannot be a key and becomes “{key}”'],
  kind: [
    '“{kind}”这种栏目还需要数据约定里没有的设置，改用了别的栏目',
    'The field kind “{kind}” needs more than a data contract holds; another is used',
  ],
  root: [
    '表单的数据是一个对象，这个值放在“{key}”下',
    'The data of a form are an object; this value stands under “{key}”',
  ],
} as const;

/** Names of others may be long; the pointer tells the place. */
const brief = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text);

type Params = Record<string, string | number>;

/** One entry of what is not kept. */
export function unkept(
  pointer: string,
  keyword: string,
  why: keyof typeof sentences,
  params: Params = {},
): Unkept {
  const fill = (sentence: string): string =>
    sentence.replaceAll(/\{(\w+)\}/g, (brace, name: string) => {
      const value = name === 'keyword' ? keyword : params[name];
      return value === undefined ? brace : brief(String(value));
    });
  const [zh, en] = sentences[why];
  return { pointer, keyword, words: { 'zh-CN': fill(zh), en: fill(en) } };
}
