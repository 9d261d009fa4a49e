import { textIn, type Problem } from '@yishi/policies';
import { isRecord } from '../../json/index.ts';
import { defineField } from '../define-field.ts';
import { because, digits, integerIn, pick } from '../shared/index.ts';
import { configSchema, type FilesConfig } from './config.gen.ts';

const defaults = { maxFiles: 20, maxSize: 20 * 1024 * 1024 };
const usual = ['pdf', 'jpg', 'jpeg', 'png', 'doc', 'docx', 'xls', 'xlsx', 'ofd', 'zip'];

/** References to stored files; `item` is the key of the required material that a file is. */
export const files = defineField<FilesConfig>({
  kind: 'files',
  version: 1,
  group: 'basic',
  title: { 'zh-CN': '附件', en: 'Files' },
  configSchema,
  value: 'single',
  feel: 'list',
  verb: 'upload',
  examples: [
    { maxFiles: 1, maxSize: 1024, types: ['pdf'] },
    {
      checklist: [
        { key: 'budget', label: { 'zh-CN': '预算表' }, required: true },
        { key: 'photo', label: { 'zh-CN': '照片', en: 'Photographs' } },
      ],
    },
  ],
  schema: (config) => ({
    type: 'array',
    maxItems: config.maxFiles ?? defaults.maxFiles,
    items: {
      type: 'object',
      properties: {
        id: { type: 'string', minLength: 1, maxLength: 64 },
        name: { type: 'string', minLength: 1, maxLength: 255 },
        size: { type: 'integer', minimum: 0, maximum: config.maxSize ?? defaults.maxSize },
        type: { type: 'string', maxLength: 127 },
        hash: { type: 'string', minLength: 1, maxLength: 128 },
        item: { type: 'string', maxLength: 60 },
      },
      required: ['id', 'name', 'size', 'type', 'hash'],
      additionalProperties: false,
    },
  }),
  fromSchema: ({ 'x-kind': own, maxItems, items }) => {
    const maxSize = items?.properties?.['size']?.maximum;
    if (own !== 'files') return undefined;
    return {
      ...(maxItems === undefined ? {} : { maxFiles: maxItems }),
      ...(maxSize === undefined ? {} : { maxSize }),
    };
  },
  check: checkFiles,
  checkConfig: ({ checklist = [] }) =>
    checklist.flatMap((item, index) =>
      checklist.findIndex((other) => other.key === item.key) < index
        ? [because('files.twice', { item: item.key }, `/checklist/${index}/key`)]
        : [],
    ),
  show: (value, { checklist = [] }, { locale }) => {
    if (!Array.isArray(value)) return '';
    const words = value.filter(isRecord).map((file) => {
      const item = checklist.find((each) => each.key === file['item']);
      return item
        ? `${String(file['name'])}（${textIn(item.label, locale)}）`
        : String(file['name']);
    });
    return words.join(locale === 'en' ? ', ' : '、');
  },
  generate: (random, config) => {
    const wanted: (string | undefined)[] = (config.checklist ?? []).map((item) => item.key);
    const items = wanted.length > 0 ? wanted : [undefined];
    return items.slice(0, config.maxFiles ?? defaults.maxFiles).map((item) => {
      const type = pick(random, config.types ?? usual);
      return {
        id: `f-${digits(random, 6)}`,
        name: `材料${digits(random, 2)}.${type}`,
        size: integerIn(random, 1, Math.min(config.maxSize ?? defaults.maxSize, 500_000)),
        type: 'application/octet-stream',
        hash: digits(random, 64),
        ...(item === undefined ? {} : { item }),
      };
    });
  },
  messages: {
    'missing.material': { 'zh-CN': '请上传“{material}”', en: 'Upload “{material}”' },
    'files.type': {
      'zh-CN': '“{file}”的类型不允许，可以上传：{types}',
      en: '“{file}” is not of a permitted type: {types}',
    },
    'files.item': {
      'zh-CN': '“{file}”对应的材料不在材料清单中',
      en: '“{file}” belongs to a material that is not on the checklist',
    },
    'files.twice': {
      'zh-CN': '{where}的材料清单中“{item}”重复',
      en: 'The checklist of {where} names “{item}” twice',
    },
  },
});

function checkFiles(value: unknown, { checklist = [], types }: FilesConfig): Problem[] {
  const given = Array.isArray(value) ? value.filter(isRecord) : [];
  const problems = checklist
    .filter((item) => item.required && !given.some((file) => file['item'] === item.key))
    .map((item) => {
      const material = item.label['zh-CN'];
      const materialEn = textIn(item.label, 'en');
      return because('missing.material', { item: item.key, material, materialEn });
    });
  given.forEach((file, index) => {
    const name = String(file['name']);
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    if (types && !types.includes(extension))
      problems.push(because('files.type', { file: name, types: types.join('、') }, `/${index}`));
    const { item } = file;
    if (item !== undefined && !checklist.some((each) => each.key === item))
      problems.push(because('files.item', { file: name }, `/${index}`));
  });
  return problems;
}
