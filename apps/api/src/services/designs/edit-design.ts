import type { Operation } from '@yishi/forms';
import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { personOf, signInFirst, transact } from '../support/index.ts';
import { openRow, stateOf } from './design-rows.ts';
import { writeEdit } from './write-edit.ts';

/** Makes an edit on what stands there now; only what meets another's change is refused. */
export const editDesign: Service<'editDesign'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  return transact(call, async (tx) => {
    const found = await openRow(call, tx, call.params.id, 'edit');
    if (!found.ok) return found;
    const row = found.value;
    const operations = call.body.operations as Operation[];
    const since = call.body.revision;
    const written = await writeEdit(tx, call, row, { operations, since });
    return written.ok ? ok(await stateOf(tx, written.value, since, person.id)) : written;
  });
};
