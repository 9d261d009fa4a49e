import type { Json, Text } from '@yishi/policies';
import type { Access, FormDefinition, ViewDefinition } from '../definition/types.ts';
import {
  applyOperations,
  setOperation,
  standsWithin,
  type Operation,
  type Place,
} from '../editing/index.ts';
import type { FieldKind } from '../kinds/index.ts';
import { formLists } from './form-lists.ts';
import { asNode, fieldsOf, findField, placeIn, siblingsIn, type FoundField } from './form-nodes.ts';
import { freeKey } from './free-key.ts';
import { nameInPlaceOf } from './name-in-place-of.ts';

const listed = (operation: Operation | undefined): Operation[] => (operation ? [operation] : []);

/** Another value for a property of a field, or for one of its settings. */
export function setField(
  form: FormDefinition,
  id: string,
  path: readonly string[],
  value: Json | undefined,
): Operation[] {
  const found = findField(form, id);
  return found ? listed(setOperation(found.field, id, path, value)) : [];
}

/** Another value for a property of the form itself. */
export function setForm(
  form: FormDefinition,
  path: readonly string[],
  value: Json | undefined,
): Operation[] {
  return listed(setOperation(form, null, path, value));
}

/**
 * Another label. The key goes with it while nothing depends on it: `fixed` holds the ids of fields
 * whose key is in use, by an expression or in what was published; `kind` tells the words that nobody
 * wrote.
 */
export function labelField(
  form: FormDefinition,
  id: string,
  label: Text,
  fixed: ReadonlySet<string>,
  kind?: FieldKind,
): Operation[] {
  const found = findField(form, id);
  if (!found) return [];
  const written = nameInPlaceOf(found.field.label, label, kind?.title);
  const relabelled = setField(form, id, ['label'], written as unknown as Json);
  if (fixed.has(id) || label['zh-CN'] === found.field.label['zh-CN']) return relabelled;
  const others = siblingsIn(form, found.place.parent).filter((each) => each.id !== id);
  const key = freeKey(label['zh-CN'], new Set(others.map((each) => each.key)));
  return [...relabelled, ...setField(form, id, ['key'], key)];
}

/** Takes fields out, with what is in them and what the views say of them. */
export function removeFields(form: FormDefinition, ids: readonly string[]): Operation[] {
  const gone = fieldsOf(form).filter(({ field }) => ids.includes(field.id));
  const outer = gone.filter(
    ({ field }) =>
      !gone.some(
        (other) => other.field !== field && standsWithin(asNode(other.field), formLists, field.id),
      ),
  );
  const named = new Set(
    outer.flatMap(({ field }) => [
      field.id,
      ...fieldsOf({ ...form, fields: field.fields ?? [] }).map((each) => each.field.id),
    ]),
  );
  const views = Object.entries(form.views ?? {}).flatMap(([name, view]) =>
    Object.keys(view.fields)
      .filter((id) => named.has(id))
      .flatMap((id) => setForm(form, ['views', name, 'fields', id], undefined)),
  );
  return [...views, ...inTurn(form, outer)];
}

/** Each is taken from where it stands when those before it have gone. */
function inTurn(form: FormDefinition, found: readonly FoundField[]): Operation[] {
  let now = form;
  return found.flatMap(({ field }): Operation[] => {
    const place = findField(now, field.id)?.place;
    if (!place) return [];
    const operation: Operation = { type: 'remove', place, node: asNode(field) };
    const next = applyOperations(now, [operation], formLists);
    if (next.ok) now = next.value;
    return [operation];
  });
}

/** Another place; none when it stands there already or would go into itself. */
export function moveField(form: FormDefinition, id: string, to: Place): Operation[] {
  const found = findField(form, id);
  if (!found || to.before === id) return [];
  if (to.parent !== null && standsWithin(asNode(found.field), formLists, to.parent)) return [];
  const { place } = found;
  if (place.parent === to.parent && place.before === to.before) return [];
  return [{ type: 'move', id, from: place, to }];
}

/** One place up or down among its siblings; at an end, out of its container. */
export function moveBy(form: FormDefinition, id: string, by: -1 | 1): Operation[] {
  const found = findField(form, id);
  if (!found) return [];
  const { parent } = found.place;
  const siblings = siblingsIn(form, parent);
  const at = siblings.findIndex((each) => each.id === id);
  const beside = siblings[at + by];
  if (beside) {
    const before = by < 0 ? beside.id : (siblings[at + 2]?.id ?? null);
    return moveField(form, id, placeIn(parent, before));
  }
  const around = parent === null ? undefined : findField(form, parent);
  if (!around) return [];
  const { place } = around;
  return moveField(form, id, by < 0 ? placeIn(place.parent, around.field.id) : place);
}

/** What a view lets people do with fields; undefined is what the view says of all. */
export function setAccess(
  form: FormDefinition,
  view: string,
  ids: readonly string[],
  access: Access | undefined,
): Operation[] {
  const before = form.views?.[view];
  if (!before) return [];
  const fields = { ...before.fields };
  for (const id of ids)
    if (access === undefined) delete fields[id];
    else fields[id] = access;
  return setForm(form, ['views', view, 'fields'], fields);
}

/** A name that no view of the form has. */
export function freeViewName(form: FormDefinition): string {
  const taken = new Set(['fill', 'read', ...Object.keys(form.views ?? {})]);
  let count = Object.keys(form.views ?? {}).length + 1;
  while (taken.has(`view-${count}`)) count += 1;
  return `view-${count}`;
}

/**
 * A view under a name that is free. It begins as read only: who may change what others filled in is
 * said field by field.
 */
export function addView(form: FormDefinition, title: Text): Operation[] {
  return setView(form, freeViewName(form), { title, base: 'read', fields: {} });
}

/** Adds a view or changes its title and base; undefined takes it away. */
export function setView(
  form: FormDefinition,
  name: string,
  view: ViewDefinition | undefined,
): Operation[] {
  return setForm(form, ['views', name], view as unknown as Json | undefined);
}
