import { textIn, type Problem } from '@yishi/policies';
import { isRecord, own } from '../../json/index.ts';
import { defineField } from '../define-field.ts';
import { because, checkOptions, optionMessages, pick } from '../shared/index.ts';
import { configSchema, type MatrixConfig } from './config.gen.ts';

/** Several questions with the same answers: one option a row. */
export const matrix = defineField<MatrixConfig>({
  kind: 'matrix',
  version: 1,
  group: 'tables',
  title: { 'zh-CN': '矩阵单选', en: 'Matrix' },
  keywords: { 'zh-CN': '表格 评价 量表 问卷', en: 'grid survey likert' },
  configSchema,
  value: 'single',
  feel: 'context',
  verb: 'choose',
  initial: {
    rows: [
      { value: '第一行', label: { 'zh-CN': '第一行' } },
      { value: '第二行', label: { 'zh-CN': '第二行' } },
    ],
    options: [
      { value: 'good', label: { 'zh-CN': '满意' } },
      { value: 'fair', label: { 'zh-CN': '一般' } },
      { value: 'poor', label: { 'zh-CN': '不满意' } },
    ],
  },
  examples: [
    {
      rows: [{ value: 'constructor', label: { 'zh-CN': '施工单位' } }],
      options: [{ value: '1', label: { 'zh-CN': '是' } }],
      partial: true,
    },
  ],
  schema: ({ rows, options }) => ({
    type: 'object',
    properties: Object.fromEntries(
      rows.map((row) => [
        row.value,
        { type: 'string', enum: options.map((option) => option.value) },
      ]),
    ),
    additionalProperties: false,
  }),
  checkConfig,
  check: checkRows,
  show: (value, { rows, options }, { locale }) => {
    if (!isRecord(value)) return '';
    const words = rows.flatMap((row) => {
      const answer = own(value, row.value);
      if (answer === undefined) return [];
      const option = options.find((each) => each.value === answer);
      const said = option ? textIn(option.label, locale) : String(answer);
      return [`${textIn(row.label, locale)}${locale === 'en' ? ': ' : '：'}${said}`];
    });
    return words.join(locale === 'en' ? '; ' : '；');
  },
  generate: (random, { rows, options }) =>
    Object.fromEntries(rows.map((row) => [row.value, pick(random, options).value])),
  messages: {
    ...optionMessages,
    'matrix.rows': {
      'zh-CN': '{where}有两行的值相同',
      en: 'Two rows of {where} have the same value',
    },
    'missing.matrix': {
      'zh-CN': '{where}还有没选的行：{rows}',
      en: '{where} has rows without an answer: {rows}',
    },
  },
});

/** An answer begun is an answer to every row, unless the settings say otherwise. */
function checkRows(value: unknown, { rows, partial }: MatrixConfig): Problem[] {
  if (!isRecord(value) || partial) return [];
  const open = rows.filter((row) => own(value, row.value) === undefined);
  if (open.length === 0) return [];
  const named = open.map((row) => textIn(row.label, 'zh-CN')).join('、');
  const namedEn = open.map((row) => textIn(row.label, 'en')).join(', ');
  return [because('missing.matrix', { rows: named, rowsEn: namedEn })];
}

function checkConfig({ rows, options }: MatrixConfig): Problem[] {
  const twice = rows.findIndex((row, at) => rows.findIndex((r) => r.value === row.value) < at);
  const alike = twice < 0 ? [] : [because('matrix.rows', {}, `/rows/${twice}/value`)];
  return [...checkOptions(options), ...alike];
}
