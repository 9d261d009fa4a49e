import type { CompiledForm, FieldKindRegistry, FieldUi } from '@yishi/forms';
import { viewOf } from '@yishi/forms';
import type { PublicHindrance } from '../../contract/contract.gen.ts';
import type { OpenRegister } from '../registers/index.ts';

type Field = FieldUi & { id: string };

/** What keeps people who are not signed in from filling in a register's form by one of its views. */
export function hindrancesOf(
  { compiled, definition }: OpenRegister,
  kinds: FieldKindRegistry,
  view: string,
): PublicHindrance[] {
  if (!(view in compiled.views)) return [{ why: 'no-view', fields: [] }];
  const asked = askedIn(compiled, kinds, view);
  const found: PublicHindrance[] = [];
  if (asked.length === 0) found.push({ why: 'nothing-to-fill', fields: [] });
  const staff = asked.filter(({ kind }) => kinds.get(kind)?.forStaff);
  if (staff.length > 0) found.push({ why: 'staff-field', fields: staff.map(({ label }) => label) });
  const title = compiled.ui.fields[definition.titleField];
  const named =
    asked.some(({ id }) => id === definition.titleField) ||
    compiled.logic.fields[definition.titleField]?.value !== undefined;
  if (title && !named) found.push({ why: 'no-title', fields: [title.label] });
  return found;
}

/** Whether anything that is asked says who somebody is. */
export const asksPersonal = (
  compiled: CompiledForm,
  kinds: FieldKindRegistry,
  view: string,
): boolean =>
  view in compiled.views &&
  askedIn(compiled, kinds, view).some(({ privacy }) => privacy !== 'none');

/** Fields that the view lets a person fill in. */
function askedIn(compiled: CompiledForm, kinds: FieldKindRegistry, view: string): Field[] {
  const access = viewOf(compiled, view);
  return Object.entries(compiled.ui.fields)
    .filter(([id, { kind }]) => {
      const holds = kinds.get(kind)?.value;
      const asks = access[id] === 'edit' || access[id] === 'required';
      return asks && holds !== 'none' && holds !== 'group';
    })
    .map(([id, field]) => ({ ...field, id }));
}
