import type { Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import { and, eq, isNull } from 'drizzle-orm';
import type { Draft } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { openTask } from '../opening/index.ts';
import { liveProcedure } from '../start/index.ts';
import type { Call, PersonActor, Service } from '../support/index.ts';
import { newId, notFound, personOf, signInFirst, transact } from '../support/index.ts';
import type { DraftRow } from './draft-rows.ts';
import { draftOf } from './draft-rows.ts';

const { drafts } = schema;

type Values = Pick<DraftRow, 'procedure' | 'bundle' | 'case' | 'task' | 'form' | 'view' | 'data'>;

/** Begins a draft of a start, or of a task; a task has one draft per person, given again. */
export const createDraft: Service<'createDraft'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  const values =
    'procedure' in call.body
      ? await forStart(call, call.body.procedure, person)
      : await forTask(call, call.body.task);
  if (!values.ok) return values;
  return transact(call, async (tx): Promise<Result<Draft>> => {
    const before = await taskDraft(tx, values.value, person.id);
    if (before) return ok(await draftOf(call, before, person));
    const [row] = await tx
      .insert(drafts)
      .values({
        id: newId(),
        person: person.id,
        ...values.value,
        createdAt: call.now,
        updatedAt: call.now,
      })
      .onConflictDoNothing()
      .returning();
    // Begun in two windows at the same time: both go on with the one that is there.
    const there = row ?? (await taskDraft(tx, values.value, person.id));
    return there ? ok(await draftOf(call, there, person)) : notFound();
  });
};

async function forStart(
  call: Call<'createDraft'>,
  key: string,
  person: PersonActor,
): Promise<Result<Values>> {
  const live = await liveProcedure(call, key, person);
  if (!live) return notFound('这个流程');
  const { open, form } = live;
  const place = { procedure: key, bundle: open.hash, case: null, task: null };
  return ok({ ...place, form: form.form, view: form.view, data: {} });
}

async function forTask(
  call: Call<'createDraft'>,
  asked: { caseId: string; taskId: string },
): Promise<Result<Values>> {
  const opened = await openTask(call, asked);
  if (!opened.ok) return opened;
  const { form, case: of } = opened.value;
  if (!form || !opened.value.owner) {
    return refuse({ path: '', code: 'drafts.no-form', message: '这件待办不需要填写' });
  }
  return ok({
    procedure: of.open.bundle.procedure.key,
    bundle: of.open.hash,
    case: asked.caseId,
    task: asked.taskId,
    form: form.compiled.key,
    view: form.view,
    data: form.shown,
  });
}

async function taskDraft(tx: Tx, values: Values, person: string): Promise<DraftRow | undefined> {
  if (values.case === null || values.task === null) return undefined;
  const [row] = await tx
    .select()
    .from(drafts)
    .where(
      and(
        eq(drafts.person, person),
        eq(drafts.case, values.case),
        eq(drafts.task, values.task),
        isNull(drafts.deletedAt),
      ),
    );
  return row;
}
