import type { Text } from '@yishi/policies';
import type { FieldDefinition, FormDefinition } from '../../definition/types.ts';
import { isRecord, own } from '../../json/index.ts';
import type { FieldKindRegistry } from '../../kinds/index.ts';
import { properties } from '../describe-edit.ts';
import { fieldsOf } from '../form-nodes.ts';

/** Keys and places in lists, from the field (or the form) down to a text. */
export type TextPath = readonly (string | number)[];

/** A text that people read, with where it stands. */
export interface FormText {
  /** Field id; null for the form itself. */
  field: string | null;
  path: TextPath;
  /** What the text is: the label, help, an option. */
  what: Required<Text>;
  value: Text;
}

/** Every text of a form, in its order: the form's own first, then those of each field. */
export function textsOf(form: FormDefinition, registry: FieldKindRegistry): FormText[] {
  const { fields: _, tests: _tests, ...whole } = form;
  return [
    ...found(null, whole, registry),
    ...fieldsOf(form).flatMap(({ field: { fields: _inner, ...field } }) =>
      found(field.id, field, registry),
    ),
  ];
}

function found(
  field: string | null,
  holder: Partial<FieldDefinition> | Partial<FormDefinition>,
  registry: FieldKindRegistry,
): FormText[] {
  return [...walk(holder, [])].map(({ path, value }) => ({
    field,
    path,
    value,
    what: wordsOf(path, 'kind' in holder ? holder.kind : undefined, registry),
  }));
}

function* walk(value: unknown, path: TextPath): Generator<{ path: TextPath; value: Text }> {
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) yield* walk(each, [...path, index]);
  } else if (isText(value)) {
    if (value['zh-CN'].trim() !== '') yield { path, value };
  } else if (isRecord(value)) {
    for (const [key, each] of Object.entries(value)) yield* walk(each, [...path, key]);
  }
}

const isText = (value: unknown): value is Text =>
  isRecord(value) &&
  typeof own(value, 'zh-CN') === 'string' &&
  Object.keys(value).every((key) => key === 'zh-CN' || key === 'en');

/** 名称, 校验规则 2, 选项 3: the property or setting, and which of several. */
function wordsOf(
  path: TextPath,
  kind: string | undefined,
  registry: FieldKindRegistry,
): Required<Text> {
  const [first = '', second = ''] = path.map(String);
  const setting = first === 'settings' ? second : undefined;
  const schema =
    setting === undefined
      ? undefined
      : registry.get(kind ?? '')?.configSchema.properties?.[setting];
  const said = properties[first];
  const chinese = schema?.title ?? said?.['zh-CN'] ?? first;
  const english = schema?.['x-en'] ?? said?.en ?? first;
  const numbers = path.filter((part) => typeof part === 'number').map((part) => ` ${part + 1}`);
  return {
    'zh-CN': chinese + numbers.join(''),
    en: english.slice(0, 1).toUpperCase() + english.slice(1) + numbers.join(''),
  };
}
