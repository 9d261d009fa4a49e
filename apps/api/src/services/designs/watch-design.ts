import { ok } from '@yishi/policies';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { personOf, signInFirst } from '../support/index.ts';
import { openRow, stateOf } from './design-rows.ts';

const { designEditors } = schema;

/** Says that somebody has the design open, and gives what others did since their revision. */
export const watchDesign: Service<'watchDesign'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  const { db } = call.deps;
  const found = await openRow(call, db, call.params.id, 'read');
  if (!found.ok) return found;
  const row = found.value;
  await db
    .insert(designEditors)
    .values({ design: row.id, person: person.id, seenAt: call.now })
    .onConflictDoUpdate({
      target: [designEditors.design, designEditors.person],
      set: { seenAt: call.now },
    });
  return ok(await stateOf(db, row, call.body.revision, person.id));
};
