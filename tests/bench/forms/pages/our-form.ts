import {
  maxLength,
  maxNumber,
  options,
  shown,
  tableKey,
  type Scene,
  type SceneField,
} from './scene.ts';

const words = (text: string) => ({ 'zh-CN': text, en: text });

const settings: Record<SceneField['kind'], object> = {
  text: { maxLength },
  number: { min: 0, max: maxNumber, decimals: 0 },
  choice: { widget: 'select', options: options.map((value) => ({ value, label: words(value) })) },
  'yes-no': {},
};

function ofField({ key, kind, label, required, when }: SceneField): object {
  return {
    id: key,
    key,
    kind,
    label: words(label),
    settings: settings[kind],
    ...(required ? { required } : {}),
    ...(when ? { visibleWhen: `${when} = "${shown}"` } : {}),
  };
}

/** The scene as an administrator of ours would have built it. */
export function ourDefinition({ name, fields, rows }: Scene): unknown {
  const inner = fields.map(ofField);
  const table = {
    id: tableKey,
    key: tableKey,
    kind: 'table',
    label: words('明细'),
    settings: { maxRows: Math.max(rows, 1) },
    fields: inner,
  };
  return { key: name, title: words('测速'), fields: name === 'table' ? [table] : inner };
}
