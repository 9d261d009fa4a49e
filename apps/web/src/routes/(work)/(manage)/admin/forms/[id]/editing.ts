import {
  describeEdit,
  duplicateField,
  fieldsOf,
  findField,
  insertCopies,
  insertField,
  moveBy,
  moveField,
  placeIn,
  removeFields,
  siblingsIn,
  unwrapFields,
  wrapFields,
  type FieldDefinition,
  type FieldKind,
  type FormDefinition,
  type Operation,
  type Place,
} from '@yishi/forms';
import { unreachable } from '@yishi/policies';
import { announcer } from '#lib/designer/index.ts';
import { fieldKinds } from '#lib/form/index.ts';
import { text } from '#lib/i18n/index.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Cargo } from './carry.ts';
import { newFieldId, type DesignSession } from './design-session.svelte.ts';

/** Everything that can be done to fields, each said aloud; menus, keys and the pointer all come here. */
export class Editing {
  readonly session: DesignSession;

  constructor(session: DesignSession) {
    this.session = session;
  }

  do(operations: readonly Operation[]): boolean {
    const before = this.session.form;
    const done = this.session.do(operations);
    if (done) announcer.say(describeEdit(before, operations).map(text).join(m.ui_and()));
    return done;
  }

  /** Where a new field goes: last into the chosen container, else after what is chosen. */
  placeForNew(): Place {
    const { form, selected } = this.session;
    const found = selected === null ? undefined : findField(form, selected);
    if (!found) return placeIn(null);
    return this.holds(found.field.kind)
      ? placeIn(found.field.id)
      : placeIn(found.place.parent, found.place.before);
  }

  holds(kind: string): boolean {
    const { value } = fieldKinds.get(kind) ?? {};
    return value === 'group' || value === 'rows';
  }

  add(kind: FieldKind, place = this.placeForNew()): void {
    const operations = insertField(this.session.form, kind, place, newFieldId);
    const [inserted] = operations;
    if (this.do(operations) && inserted?.type === 'insert')
      this.session.selected = inserted.node.id;
  }

  /** The fields of a group, as fields of this form. */
  addGroup({ fields }: FormDefinition, place = this.placeForNew()): void {
    const operations = insertCopies(this.session.form, fields, place, newFieldId);
    const [inserted] = operations;
    if (this.do(operations) && inserted?.type === 'insert')
      this.session.selected = inserted.node.id;
  }

  drop(cargo: Cargo, place: Place): void {
    switch (cargo.type) {
      case 'field':
        this.do(moveField(this.session.form, cargo.id, place));
        break;
      case 'group':
        this.addGroup(cargo.group, place);
        break;
      case 'kind': {
        const kind = fieldKinds.get(cargo.kind);
        if (kind) this.add(kind, place);
        break;
      }
      default:
        unreachable(cargo);
    }
  }

  move(id: string, by: -1 | 1): void {
    this.do(moveBy(this.session.form, id, by));
  }

  moveTo(id: string, place: Place): void {
    this.do(moveField(this.session.form, id, place));
  }

  duplicate(id: string): void {
    const operations = duplicateField(this.session.form, id, newFieldId);
    const [inserted] = operations;
    if (this.do(operations) && inserted?.type === 'insert')
      this.session.selected = inserted.node.id;
  }

  wrap(id: string): void {
    const section = fieldKinds.get('section');
    if (section) this.do(wrapFields(this.session.form, [id], section, newFieldId));
  }

  /** A group with something in it can go and leave that where it stands; rows are no fields. */
  unwraps(field: FieldDefinition): boolean {
    return fieldKinds.get(field.kind)?.value === 'group' && (field.fields ?? []).length > 0;
  }

  unwrap(id: string): void {
    const [first] = findField(this.session.form, id)?.field.fields ?? [];
    if (this.do(unwrapFields(this.session.form, id))) this.session.selected = first?.id ?? null;
  }

  /** Takes it out; what stands beside it is chosen next, so that the keyboard goes on from there. */
  remove(id: string): void {
    const { form } = this.session;
    const parent = findField(form, id)?.place.parent ?? null;
    const siblings = siblingsIn(form, parent);
    const at = siblings.findIndex((each) => each.id === id);
    const next = siblings[at + 1] ?? siblings[at - 1];
    if (this.do(removeFields(form, [id]))) this.session.selected = next?.id ?? parent;
  }

  /** The field before or after the chosen one, in the order of the form; before the first is the form. */
  step(by: -1 | 1): void {
    const all = fieldsOf(this.session.form);
    const at = all.findIndex(({ field }) => field.id === this.session.selected);
    const next = all[at + by];
    if (next) this.session.selected = next.field.id;
    else if (at + by < 0) this.session.selected = null;
  }
}
