import { ok } from '@yishi/policies';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { prepareOnce, schema } from '../../db/index.ts';
import type { PersonRef } from '../../contract/contract.gen.ts';
import type { OpenedTask } from '../opening/index.ts';
import { openTask } from '../opening/index.ts';
import type { Call, Service } from '../support/index.ts';
import { taskView } from './task-view.ts';

const { drafts, persons } = schema;

/** The draft that a person has begun of a task. */
const begun = prepareOnce((db) =>
  db
    .select({ id: drafts.id, revision: drafts.revision })
    .from(drafts)
    .where(
      and(
        eq(drafts.person, sql.placeholder('person')),
        eq(drafts.case, sql.placeholder('case')),
        eq(drafts.task, sql.placeholder('task')),
        isNull(drafts.deletedAt),
      ),
    )
    .prepare('begun_draft'),
);

/** A task with its form, what may be done with it, and the draft that was begun. */
export const readTask: Service<'readTask'> = async (call) => {
  const opened = await openTask(call, call.params);
  if (!opened.ok) return opened;
  const [draft] = await begun(call.deps.db).execute({
    person: opened.value.case.person.id,
    case: call.params.caseId,
    task: call.params.taskId,
  });
  const view = await taskView(call, opened.value, draft);
  const closedBy = await whoClosed(call, opened.value);
  return ok({ ...view, ...(closedBy ? { closedBy } : {}) });
};

async function whoClosed(
  { deps }: Call<'readTask'>,
  { task, row }: OpenedTask,
): Promise<PersonRef | undefined> {
  if (task || row.closedBy === null) return undefined;
  const [found] = await deps.db
    .select({ id: persons.id, name: persons.name })
    .from(persons)
    .where(eq(persons.id, row.closedBy));
  return found;
}
