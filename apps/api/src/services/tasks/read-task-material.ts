import { maskData } from '@yishi/forms';
import { ok } from '@yishi/policies';
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { SubmissionView, TaskMaterial } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import type { OpenedTask } from '../opening/index.ts';
import { openTask, resultsOf, submissionData, submissionView } from '../opening/index.ts';
import type { Call, Service } from '../support/index.ts';

const { persons, submissions, tasks } = schema;

type Reading = Call<'readTaskMaterial'>;
type Row = Awaited<ReturnType<typeof submissionsOf>>[number];

/** What a task is decided on: what others filled in, what steps came to, and what was changed since. */
export const readTaskMaterial: Service<'readTaskMaterial'> = async (call) => {
  const opened = await openTask(call, call.params);
  if (!opened.ok) return opened;
  const rows = await submissionsOf(call);
  return ok({
    submissions: await inForce(call, opened.value, rows),
    results: resultsOf(call, opened.value.case),
    before: await before(call, opened.value, rows),
  });
};

/** Every submission that counted, in order. */
const submissionsOf = ({ deps, params }: Reading) =>
  deps.db
    .select({ row: submissions, name: persons.name })
    .from(submissions)
    .innerJoin(persons, eq(persons.id, submissions.by))
    .where(and(eq(submissions.case, params.caseId), isNotNull(submissions.seq)))
    .orderBy(asc(submissions.seq));

/** The newest of each form but the task's own; sheets are told by the result of their step. */
async function inForce(
  call: Reading,
  { case: of, form }: OpenedTask,
  rows: Row[],
): Promise<SubmissionView[]> {
  const { open, state } = of;
  const isSheet = (step: string | null) =>
    step !== null && call.deps.stepKinds.get(open.step(step)?.kind ?? '')?.sheets === true;
  const shown: SubmissionView[] = [];
  for (const each of rows) {
    const { row } = each;
    if (state.forms[row.form]?.submission !== row.hash || isSheet(row.step)) continue;
    if (row.form === form?.compiled.key) continue;
    const view = await submissionView(call, of, each);
    if (view) shown.push(view);
  }
  const { mainForm } = open.program;
  return shown.sort((a, b) => Number(b.form.key === mainForm) - Number(a.form.key === mainForm));
}

/** What stood in the task's form before it was corrected, once this step had already seen it. */
async function before(
  call: Reading,
  { case: of, form, row }: OpenedTask,
  rows: Row[],
): Promise<TaskMaterial['before']> {
  const own = rows.filter((each) => each.row.form === form?.compiled.key);
  const place = own.findIndex(({ row: { form: key, hash } }) => {
    return of.state.forms[key]?.submission === hash;
  });
  const [now, old] = [own[place], own[place - 1]];
  if (!form || !now || !old || of.owners.some(({ id }) => id === now.row.by)) return null;
  const asked = await call.deps.db
    .select({ at: tasks.openedAt })
    .from(tasks)
    .where(and(eq(tasks.case, of.row.id), eq(tasks.step, row.step)));
  if (!asked.some(({ at }) => at < now.row.at)) return null;
  const data = await submissionData(call, old.row.hash);
  const { compiled, view } = form;
  return {
    data: maskData(compiled, call.deps.fieldKinds, data, { view, audience: 'staff' }),
    at: old.row.at,
    by: { id: old.row.by, name: old.name },
  };
}
