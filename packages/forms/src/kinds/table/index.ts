import type { Problem } from '@yishi/policies';
import type { FieldDefinition } from '../../definition/types.ts';
import { defineField } from '../define-field.ts';
import { because, checkRange, rangeMessages } from '../shared/index.ts';
import { configSchema, type TableConfig } from './config.gen.ts';

/** Line items; its columns are its fields, each row has them all. */
export const table = defineField<TableConfig>({
  kind: 'table',
  version: 1,
  group: 'tables',
  title: { 'zh-CN': '明细表', en: 'Table' },
  keywords: { 'zh-CN': '表格 清单 多行', en: 'rows items grid' },
  configSchema,
  value: 'rows',
  feel: 'list',
  verb: 'add',
  examples: [{ minRows: 2, maxRows: 2 }, { maxRows: 1 }],
  schema: ({ minRows, maxRows }) => ({
    type: 'array',
    ...(minRows ? { minItems: minRows } : {}),
    maxItems: maxRows ?? 1000,
  }),
  fromSchema: ({ type, items, minItems, maxItems }) => {
    if (type !== 'array' || items?.type !== 'object') return undefined;
    return {
      ...(minItems === undefined ? {} : { minRows: minItems }),
      ...(maxItems === undefined ? {} : { maxRows: Math.min(maxItems, 1000) }),
    };
  },
  checkConfig,
  show: (value, _config, { locale }) => {
    if (!Array.isArray(value)) return '';
    return locale === 'en' ? `${value.length} rows` : `共 ${value.length} 行`;
  },
  generate: (random, { minRows = 1, maxRows = 1000 }, wanted) => {
    const more = wanted?.length === 'long' ? 30 : Math.floor(random() * 3);
    const count = Math.min(maxRows, Math.max(1, minRows) + more);
    return Array.from({ length: count }, () => ({}));
  },
  messages: {
    ...rangeMessages,
    'table.columns': { 'zh-CN': '{where}还没有列', en: '{where} has no columns' },
    'table.sum': {
      'zh-CN': '{where}没有名为“{column}”的列',
      en: '{where} has no column “{column}”',
    },
  },
});

function checkConfig(config: TableConfig, field: FieldDefinition): Problem[] {
  const columns = field.fields ?? [];
  const sums = (config.sums ?? []).flatMap((column, index) =>
    columns.some((each) => each.key === column)
      ? []
      : [because('table.sum', { column }, `/sums/${index}`)],
  );
  const none = columns.length === 0 ? [because('table.columns')] : [];
  return [...none, ...checkRange(config.minRows, config.maxRows ?? 1000, 'minRows'), ...sums];
}
