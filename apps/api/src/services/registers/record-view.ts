import type { RecordView } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { filesInData } from '../attachments/index.ts';
import { peopleBehind } from '../people/index.ts';
import { alikeTo } from './find-alike.ts';
import type { OpenedRecord } from './open-record.ts';
import { shownRecord } from './shown-record.ts';
import type { RecordCall } from './record-call.ts';

/** What may be done with a record as it stands. */
export function mayDo({ register, row, place, exact }: OpenedRecord): RecordView['may'] {
  const { rights, open } = register;
  const live = open && row.state === 'live';
  const locked = row.lockedAt !== null;
  const keeps = rights.may('keep', place);
  return {
    change: live && !locked && exact && rights.may('write', place),
    correct: live && locked && exact && keeps,
    lock: live && !locked && keeps,
    unlock: live && locked && keeps,
    void: live && keeps,
  };
}

export async function recordView(
  call: Pick<RecordCall, 'deps' | 'actor'>,
  opened: OpenedRecord,
  db: Tx = call.deps.db,
): Promise<RecordView> {
  const { register, row, exact, unit } = opened;
  const { live, key } = register;
  const { title, data } = shownRecord(
    live,
    call.deps.fieldKinds,
    { ...opened, ...row, data: opened.data },
    exact,
  );
  const who = await peopleBehind(db, [row.createdBy, row.updatedBy, row.lockedBy]);
  return {
    id: row.id,
    register: { key, title: live.definition.title },
    title,
    state: row.state,
    form: live.compiled,
    view: 'read',
    data,
    masked: live.personal && !exact,
    files: filesInData(data),
    unit,
    revision: row.revision,
    locked: row.lockedAt === null ? null : { by: who(row.lockedBy), at: row.lockedAt },
    createdAt: row.createdAt,
    createdBy: who(row.createdBy),
    updatedAt: row.updatedAt,
    updatedBy: who(row.updatedBy),
    alike:
      exact && row.state === 'live' ? await alikeTo(call, register, opened.data, row.id, db) : [],
    lost: lostIn(opened),
    answer: await answerOf(db, opened),
    may: mayDo(opened),
  };
}

/** What a migration could not take along; what is about a person in words only for those who see it. */
const lostIn = ({ lost, exact }: OpenedRecord): RecordView['lost'] =>
  lost.map(({ loss: { field, label, words, reason, personal }, path = null }) => {
    return { field, label, path, words: personal && !exact ? null : (words ?? null), reason };
  });

const { publicAnswers, publicForms } = schema;

/** What the sender is told, where the public sent the record in. */
async function answerOf(
  db: Tx,
  { row, register, place }: OpenedRecord,
): Promise<RecordView['answer']> {
  if (row.createdBy !== 'public') return null;
  const [found] = await db
    .select({ answer: publicAnswers, form: publicForms.title })
    .from(publicAnswers)
    .innerJoin(publicForms, eq(publicForms.id, publicAnswers.form))
    .where(eq(publicAnswers.record, row.id));
  if (!found) return null;
  const { state, reply, at, agreed } = found.answer;
  return { form: found.form, state, reply, at, agreed, may: register.rights.may('write', place) };
}
