import type { Text } from '@yishi/policies';
import type { FieldDefinition, FormDefinition } from '../definition/types.ts';
import { applyOperations, type Operation, type Place } from '../editing/index.ts';
import type { FieldKind } from '../kinds/index.ts';
import { removeFields } from './change-fields.ts';
import { formLists } from './form-lists.ts';
import { asNode, findField, placeIn, siblingsIn } from './form-nodes.ts';
import { freeKey } from './free-key.ts';
import { renameInText } from './rename-in-text.ts';

/** Gives ids that nothing has; from outside, since nothing here is left to chance. */
export type NewId = () => string;

const keysIn = (form: FormDefinition, parent: string | null): Set<string> =>
  new Set(siblingsIn(form, parent).map(({ key }) => key));

/** A new field of a kind, as the palette puts it in. */
export function insertField(
  form: FormDefinition,
  kind: FieldKind,
  place: Place,
  newId: NewId,
  label: Text = kind.title,
): Operation[] {
  const holds = kind.value === 'group' || kind.value === 'rows';
  const field: FieldDefinition = {
    id: newId(),
    key: freeKey(label['zh-CN'], keysIn(form, place.parent)),
    kind: kind.kind,
    label,
    ...(kind.initial ? { settings: kind.initial } : {}),
    ...(kind.personal ? { privacy: 'personal' } : {}),
    ...(holds ? { fields: [] } : {}),
  };
  return [{ type: 'insert', place, node: asNode(field) }];
}

/** Fields from elsewhere (a copy, a reusable group): with ids and keys of their own here. */
export function insertCopies(
  form: FormDefinition,
  fields: readonly FieldDefinition[],
  place: Place,
  newId: NewId,
): Operation[] {
  const keys = keysIn(form, place.parent);
  const names = new Map<string, string>();
  for (const { key } of fields) {
    const free = freeKey(key, keys);
    keys.add(free);
    names.set(key, free);
  }
  return fields.map((field) => {
    const copy = withNewNames(withNewIds(field, newId), names);
    return { type: 'insert', place, node: asNode({ ...copy, key: names.get(field.key) ?? '' }) };
  });
}

/** What copies say of one another is said of the copies. */
function withNewNames(field: FieldDefinition, names: ReadonlyMap<string, string>): FieldDefinition {
  const { visibleWhen, requiredWhen, value, rules, fields } = field;
  const named = (text: string) => renameInText(text, names);
  return {
    ...field,
    ...(visibleWhen === undefined ? {} : { visibleWhen: named(visibleWhen) }),
    ...(requiredWhen === undefined ? {} : { requiredWhen: named(requiredWhen) }),
    ...(value === undefined ? {} : { value: named(value) }),
    ...(rules ? { rules: rules.map((rule) => ({ ...rule, valid: named(rule.valid) })) } : {}),
    ...(fields ? { fields: fields.map((child) => withNewNames(child, names)) } : {}),
  };
}

function withNewIds(field: FieldDefinition, newId: NewId): FieldDefinition {
  return {
    ...field,
    id: newId(),
    ...(field.rules ? { rules: field.rules.map((rule) => ({ ...rule, id: newId() })) } : {}),
    ...(field.fields ? { fields: field.fields.map((child) => withNewIds(child, newId)) } : {}),
  };
}

/** The same once more, right below it. */
export function duplicateField(form: FormDefinition, id: string, newId: NewId): Operation[] {
  const found = findField(form, id);
  if (!found) return [];
  return insertCopies(form, [found.field], found.place, newId);
}

/** A container of a kind around fields that stand beside one another. */
export function wrapFields(
  form: FormDefinition,
  ids: readonly string[],
  kind: FieldKind,
  newId: NewId,
): Operation[] {
  const [first] = ids.map((id) => findField(form, id));
  if (!first) return [];
  const parent = first.place.parent;
  const siblings = siblingsIn(form, parent);
  const inside = siblings.filter(({ id }) => ids.includes(id));
  const container = insertField(form, kind, placeIn(parent, inside[0]?.id ?? null), newId);
  const [inserted] = container;
  if (inserted?.type !== 'insert') return [];
  const moves = inside.map(({ id }): Operation => {
    const after = siblings[siblings.findIndex((each) => each.id === id) + 1]?.id ?? null;
    return {
      type: 'move',
      id,
      from: placeIn(parent, after),
      to: placeIn(inserted.node.id),
    };
  });
  return [...container, ...moves];
}

/** The other way round: what a container holds stands in its place, and the container is gone. */
export function unwrapFields(form: FormDefinition, id: string): Operation[] {
  const found = findField(form, id);
  if (!found?.field.fields) return [];
  const { fields } = found.field;
  const moves = fields.map(({ id: inner }, index): Operation => {
    const after = fields[index + 1]?.id ?? null;
    return {
      type: 'move',
      id: inner,
      from: placeIn(id, after),
      to: placeIn(found.place.parent, id),
    };
  });
  let now = form;
  const empty = applyOperations(form, moves, formLists);
  if (empty.ok) now = empty.value;
  return [...moves, ...removeFields(now, [id])];
}
