import { defineField } from '../define-field.ts';
import {
  asLong,
  because,
  blockTypes,
  deepest,
  integerIn,
  isTextLink,
  paragraphsOf,
  pick,
  plainText,
  type Block,
} from '../shared/index.ts';
import type { Wanted } from '../types.ts';
import { configSchema, type RichTextConfig } from './config.gen.ts';

const most = 20_000;
const samples = ['为改善居民用餐条件', '经居民议事会讨论', '现将有关事项公告如下', '特此公告'];

/** A text with headings, lists, bold words and links, as a closed list of blocks. */
export const richText = defineField<RichTextConfig>({
  kind: 'rich-text',
  version: 1,
  group: 'basic',
  title: { 'zh-CN': '富文本', en: 'Formatted text' },
  keywords: { 'zh-CN': '公告 正文 排版', en: 'notice editor formatted' },
  configSchema,
  value: 'single',
  feel: 'list',
  examples: [{ maxLength: 12 }],
  formats: { 'text-link': isTextLink },
  schema: () => ({
    type: 'array',
    maxItems: 2000,
    items: {
      type: 'object',
      properties: {
        type: { type: 'string', enum: [...blockTypes] },
        indent: { type: 'integer', minimum: 0, maximum: deepest },
        runs: {
          type: 'array',
          minItems: 1,
          maxItems: 500,
          items: {
            type: 'object',
            properties: {
              text: { type: 'string', minLength: 1, maxLength: 50_000 },
              bold: { type: 'boolean' },
              link: { type: 'string', format: 'text-link', maxLength: 1000 },
            },
            required: ['text'],
            additionalProperties: false,
          },
        },
      },
      required: ['type', 'runs'],
      additionalProperties: false,
    },
  }),
  check: (value, { maxLength = most }) => {
    const over = [...plainText(value)].length - maxLength;
    return over > 0 ? [because('rich-text.long', { limit: maxLength, over })] : [];
  },
  normalise: (value) => (typeof value === 'string' ? paragraphsOf(value) : value),
  show: (value) => (typeof value === 'string' ? value : plainText(value)),
  generate: (random, { maxLength = most }, wanted) => generated(random, maxLength, wanted),
  messages: {
    'format.text-link': {
      'zh-CN': '{where}中的链接应以 http://、https:// 或 mailto: 开头',
      en: 'Links in {where} begin with http://, https:// or mailto:',
    },
    'rich-text.long': {
      'zh-CN': '{where}不能超过 {limit} 个字，超出 {over} 个字',
      en: '{where} may have {limit} characters at most; {over} too many',
    },
  },
});

/** A heading, a paragraph with a bold beginning and a list, as far as there is room. */
function generated(random: () => number, maxLength: number, wanted?: Wanted): Block[] {
  const words = (): string => asLong(pick(random, samples), 0, Math.min(maxLength, 500), wanted);
  const blocks: Block[] = [
    { type: 'paragraph', runs: [{ text: words() }] },
    { type: 'heading', runs: [{ text: words() }] },
    {
      type: 'paragraph',
      runs: [
        { text: words(), bold: true },
        { text: words(), link: 'https://example.org/a' },
      ],
    },
    { type: 'bullet', runs: [{ text: words() }] },
    { type: 'number', indent: integerIn(random, 0, 1), runs: [{ text: words() }] },
  ];
  return blocks.filter((_block, at) => plainText(blocks.slice(0, at + 1)).length <= maxLength);
}
