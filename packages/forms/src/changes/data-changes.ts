import type { CompiledForm, FieldUi } from '../compile/index.ts';
import { compareSchemas } from './compare-schemas.ts';
import { schemaOfFields, type FieldSchema } from './schema-of-fields.ts';
import type { FormChange } from './types.ts';
import { named, say } from './words.ts';

/** Changes that stored data may feel. */
export function dataChanges(before: CompiledForm, after: CompiledForm): FormChange[] {
  const old = schemaOfFields(before.schema);
  const now = schemaOfFields(after.schema);
  const ids = new Set([...old.keys(), ...now.keys()]);
  return [...ids].flatMap((id) => {
    const was = old.get(id);
    const is = now.get(id);
    const field = after.ui.fields[id] ?? before.ui.fields[id];
    if (!field) return [];
    if (!was) return is ? [added(field, is)] : [];
    if (!is) return [removed(field)];
    return [...places(field, was, is), ...values(field, was, is)];
  });
}

/** A section is always there; a table that is required needs rows. */
const isSection = (field: FieldUi, { schema }: FieldSchema): boolean =>
  field.fields.length > 0 && schema.type === 'object';

function added(field: FieldUi, is: FieldSchema): FormChange {
  const { zh, en } = named(field);
  const optional = !is.required || isSection(field, is);
  return {
    type: 'added',
    field: field.id,
    compatible: optional,
    words: optional
      ? say(`新增${zh}`, `${en} is new`)
      : say(`新增必填的${zh}，已有数据没有它`, `${en} is new and required; stored data lack it`),
  };
}

function removed(field: FieldUi): FormChange {
  const { zh, en } = named(field);
  const words = say(
    `删除${zh}；已填的内容放到哪里，由数据迁移决定`,
    `${en} is gone; where stored values go is said by the migration`,
  );
  return { type: 'removed', field: field.id, compatible: false, words };
}

function places(field: FieldUi, was: FieldSchema, is: FieldSchema): FormChange[] {
  const { zh, en } = named(field);
  const from = was.path.join('.');
  const to = is.path.join('.');
  if (was.path.at(-1) !== is.path.at(-1)) {
    const words = say(
      `${zh}的名称由 ${from} 改为 ${to}`,
      `${en} is now kept as ${to}, before as ${from}`,
    );
    return [{ type: 'renamed', field: field.id, compatible: false, words }];
  }
  if (was.path.length === is.path.length) return [];
  const words = say(`${zh}由 ${from} 移到 ${to}`, `${en} moved from ${from} to ${to}`);
  return [{ type: 'moved', field: field.id, compatible: false, words }];
}

function values(field: FieldUi, was: FieldSchema, is: FieldSchema): FormChange[] {
  const { zh, en } = named(field);
  const change =
    was.schema['x-kind'] !== is.schema['x-kind']
      ? 'retyped'
      : compareSchemas(was.schema, is.schema);
  const found: FormChange[] = [];
  const note = (
    type: FormChange['type'],
    compatible: boolean,
    words: FormChange['words'],
  ): void => {
    found.push({ type, field: field.id, compatible, words });
  };
  if (change === 'retyped')
    note(
      'retyped',
      false,
      say(
        `${zh}的类型改变，已有的值需要转换`,
        `${en} is of another kind; stored values must be converted`,
      ),
    );
  if (change === 'tightened')
    note(
      'tightened',
      false,
      say(`${zh}的限制收紧，已有的值可能不符`, `${en} is limited more; stored values may not fit`),
    );
  if (change === 'loosened')
    note('loosened', true, say(`${zh}的限制放宽`, `${en} is limited less`));
  if (is.required && !was.required && !isSection(field, is))
    note(
      'required',
      false,
      say(`${zh}改为必填，已有数据可能缺少`, `${en} is now required; stored data may lack it`),
    );
  if (was.required && !is.required)
    note('loosened', true, say(`${zh}改为可不填`, `${en} is now optional`));
  return found;
}
