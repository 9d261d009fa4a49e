import type { Json } from '@yishi/policies';
import type { FormDefinition } from '../definition/types.ts';
import { applyOperations, type Operation } from '../editing/index.ts';
import { equal } from '../json/index.ts';
import { moveField, setForm } from './change-fields.ts';
import { formLists } from './form-lists.ts';
import { asNode, findField, placeIn } from './form-nodes.ts';

/**
 * The operations that make one definition of another, as one edit: fields that are the same stay, all
 * others are taken out and put in anew. The key of the form stays what it was.
 */
export function replaceForm(before: FormDefinition, after: FormDefinition): Operation[] {
  const made: Operation[] = [];
  let now = before;
  const make = (operations: readonly Operation[]) => {
    const next = applyOperations(now, operations, formLists);
    if (!next.ok) throw new Error(JSON.stringify(next.problems));
    now = next.value;
    made.push(...operations);
  };
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const name of names) {
    if (name === 'fields' || name === 'key') continue;
    make(setForm(now, [name], (after as unknown as Record<string, Json | undefined>)[name]));
  }
  for (const field of before.fields) {
    if (after.fields.some((each) => equal(each, field))) continue;
    const place = findField(now, field.id)?.place;
    if (place) make([{ type: 'remove', place, node: asNode(field) }]);
  }
  let next: string | null = null;
  for (const field of after.fields.toReversed()) {
    const place = placeIn(null, next);
    if (now.fields.some(({ id }) => id === field.id)) make(moveField(now, field.id, place));
    else make([{ type: 'insert', place, node: asNode(field) }]);
    next = field.id;
  }
  return made;
}
