import { textIn, type Locale, type Problem } from '@yishi/policies';
import { isRecord, own } from '../../json/index.ts';
import { defineField } from '../define-field.ts';
import {
  anyFile,
  because,
  checkEnding,
  fileMessages,
  fileSchema,
  pick,
  usualEndings,
} from '../shared/index.ts';
import { configSchema, type MaterialsConfig } from './config.gen.ts';

type Material = MaterialsConfig['checklist'][number];

/** Files of one material where the settings say nothing. */
const most = 10;

/** A list of materials, each with its files or the reason why it does not apply. */
export const materials = defineField<MaterialsConfig>({
  kind: 'materials',
  version: 1,
  group: 'civic',
  title: { 'zh-CN': '材料清单', en: 'Materials' },
  keywords: { 'zh-CN': '附件 上传 证明', en: 'attachment upload checklist' },
  configSchema,
  value: 'single',
  forStaff: true,
  feel: 'context',
  verb: 'upload',
  initial: {
    checklist: [
      {
        key: '材料一',
        label: { 'zh-CN': '第一份材料' },
        required: true,
      },
    ],
  },
  examples: [
    {
      checklist: [
        { key: 'constructor', label: { 'zh-CN': '图纸' }, types: ['pdf'], maxFiles: 2 },
        { key: '委托书', label: { 'zh-CN': '委托书' }, required: true, waivable: true },
      ],
      maxSize: 1024,
    },
  ],
  schema: ({ checklist, maxSize }) => ({
    type: 'object',
    properties: Object.fromEntries(
      checklist.map(({ key, maxFiles }) => [
        key,
        {
          type: 'object',
          properties: {
            files: { type: 'array', items: fileSchema(maxSize), maxItems: maxFiles ?? most },
            reason: { type: 'string', maxLength: 200 },
          },
          additionalProperties: false,
        },
      ]),
    ),
    additionalProperties: false,
  }),
  checkConfig: ({ checklist }) =>
    checklist.flatMap(({ key }, at) =>
      checklist.findIndex((other) => other.key === key) < at
        ? [because('materials.twice', { item: key }, `/checklist/${at}/key`)]
        : [],
    ),
  check: (value, { checklist }) => checklist.flatMap((item) => checkItem(item, value)),
  show: (value, { checklist }, { locale }) =>
    checklist.flatMap((item) => inWords(item, value, locale)).join(locale === 'en' ? '; ' : '；'),
  generate: (random, { checklist, maxSize }) =>
    Object.fromEntries(
      checklist.map(({ key, types, waivable }) => [
        key,
        waivable && random() < 0.3
          ? { reason: '本人办理' }
          : { files: [anyFile(random, pick(random, types ?? usualEndings), maxSize)] },
      ]),
    ),
  messages: {
    ...fileMessages,
    'missing.material': { 'zh-CN': '请上传“{material}”', en: 'Upload “{material}”' },
    'missing.reason': {
      'zh-CN': '请写明“{material}”为什么不适用',
      en: 'Say why “{material}” does not apply',
    },
    'materials.waived': {
      'zh-CN': '“{material}”不能选“不适用”',
      en: '“{material}” cannot be marked as not applicable',
    },
    'materials.both': {
      'zh-CN': '“{material}”已经上传，不能又选“不适用”',
      en: '“{material}” is uploaded and cannot be marked as not applicable as well',
    },
    'materials.twice': {
      'zh-CN': '{where}的材料“{item}”重复',
      en: '{where} names the material “{item}” twice',
    },
  },
});

/** The files of a material, and why it does not apply. */
function given(key: string, value: unknown): { files: unknown[]; reason: unknown } {
  const entry = isRecord(value) ? own(value, key) : undefined;
  const { files, reason } = isRecord(entry) ? entry : {};
  return { files: Array.isArray(files) ? files : [], reason };
}

function checkItem({ key, label, required, waivable, types }: Material, value: unknown): Problem[] {
  const { files, reason } = given(key, value);
  const params = { material: label['zh-CN'], materialEn: textIn(label, 'en') };
  const at = `/${key}`;
  if (reason !== undefined) {
    if (!waivable) return [because('materials.waived', params, at)];
    if (files.length > 0) return [because('materials.both', params, at)];
    return typeof reason === 'string' && reason.trim() === ''
      ? [because('missing.reason', params, at)]
      : [];
  }
  if (required && files.length === 0) return [because('missing.material', params, at)];
  return files.flatMap((file, index) => checkEnding(file, types, `${at}/files/${index}`));
}

function inWords({ key, label }: Material, value: unknown, locale: Locale): string[] {
  const english = locale === 'en';
  const { files, reason } = given(key, value);
  const name = `${textIn(label, locale)}${english ? ': ' : '：'}`;
  if (typeof reason === 'string')
    return [english ? `${name}not applicable (${reason})` : `${name}不适用（${reason}）`];
  const names = files.filter(isRecord).map((file) => String(file['name']));
  return names.length > 0 ? [`${name}${names.join(english ? ', ' : '、')}`] : [];
}
