import { invertOperations } from '@yishi/forms';
import { ok, refuse, type Result } from '@yishi/policies';
import { and, eq } from 'drizzle-orm';
import type { DesignState } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import type { Call, Service } from '../support/index.ts';
import { personOf, signInFirst, transact } from '../support/index.ts';
import { openRow, stateOf } from './design-rows.ts';
import { ownEdits } from './history.ts';
import { writeEdit } from './write-edit.ts';

const { designEdits } = schema;

type Way = 'undo' | 'redo';

/** Takes back one's own last edit; what others did stays. */
export const undoDesign: Service<'undoDesign'> = (call) => step(call, 'undo');

/** Does again what one took back last. */
export const redoDesign: Service<'redoDesign'> = (call) => step(call, 'redo');

async function step(
  call: Call<'undoDesign' | 'redoDesign'>,
  way: Way,
): Promise<Result<DesignState>> {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  return transact(call, async (tx) => {
    const found = await openRow(call, tx, call.params.id, 'edit');
    if (!found.ok) return found;
    const row = found.value;
    const seq = (await ownEdits(tx, row.id, person.id))[way];
    if (seq === undefined) return nothing(way);
    const [edit] = await tx
      .select()
      .from(designEdits)
      .where(and(eq(designEdits.design, row.id), eq(designEdits.seq, seq)));
    if (!edit) return nothing(way);
    const since = call.body.revision;
    const written = await writeEdit(tx, call, row, {
      operations: way === 'undo' ? invertOperations(edit.operations) : edit.operations,
      since,
      words: edit.words,
      ...(way === 'undo' ? { undoes: seq } : { redoes: seq }),
    });
    return written.ok ? ok(await stateOf(tx, written.value, since, person.id)) : written;
  });
}

const nothing = (way: Way) =>
  refuse({
    path: '',
    code: `design.no-${way}`,
    message: way === 'undo' ? '没有可以撤销的修改' : '没有可以恢复的修改',
  });
