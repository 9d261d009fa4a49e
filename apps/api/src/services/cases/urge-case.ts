import type { Problem, Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import type { PersonRef, Task } from '@yishi/workflows';
import { and, eq, sql } from 'drizzle-orm';
import type { UrgeCaseAnswer } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import type { OpenedCase } from '../opening/index.ts';
import { openCase } from '../opening/index.ts';
import type { Call, Service } from '../support/index.ts';
import { audit, newId, transact } from '../support/index.ts';
import { pauseHours, urgeAgainAfter, urgedLongAgo } from './urge-again-after.ts';

const { notifications, outbox, urges } = schema;

/** 催办: reminds those who are asked now; each task once in some hours, and written down. */
export const urgeCase: Service<'urgeCase'> = async (call) => {
  const { id: caseId } = call.params;
  const opened = await openCase(call, caseId, 'case.urge');
  if (!opened.ok) return opened;
  const { person } = opened.value;
  const waiting = othersTasks(opened.value);
  if (waiting.length === 0) {
    return refuse({ path: '', code: 'urge.nobody', message: '现在没有可以催办的人' });
  }
  const result = await transact(call, async (tx, client): Promise<Result<UrgeCaseAnswer>> => {
    const urged = new Map<string, PersonRef>();
    for (const task of waiting) {
      if (!(await urgeTask(tx, call, task, person))) continue;
      for (const { id, name } of task.assignees) urged.set(id, { id, name });
    }
    if (urged.size === 0) return refuse(await tooSoon(tx, caseId, waiting));
    const people = [...urged.values()].map(({ id, name }) => ({ id, name }));
    await audit(call, client, {
      scope: `case/${caseId}`,
      action: 'urge-case',
      subject: `case/${caseId}`,
      detail: { people, ...(call.body.words ? { words: call.body.words } : {}) },
    });
    return ok({ urged: people, notBefore: urgeAgainAfter(call.now) });
  });
  if (result.ok) call.deps.live({ caseId, people: result.value.urged.map(({ id }) => id) });
  return result;
};

/** Reminds the people of one task, unless that was done not long ago; one conditional statement. */
async function urgeTask(
  tx: Tx,
  call: Call<'urgeCase'>,
  task: Task,
  person: PersonRef,
): Promise<boolean> {
  const { id: caseId } = call.params;
  const done = await tx
    .insert(urges)
    .values({ case: caseId, task: task.id, at: call.now, by: person.id })
    .onConflictDoUpdate({
      target: [urges.case, urges.task],
      set: { at: call.now, by: person.id, count: sql`${urges.count} + 1` },
      setWhere: sql`${urges.at} <= ${urgedLongAgo(call.now)}::timestamptz`,
    })
    .returning({ task: urges.task });
  if (done.length === 0) return false;
  const params = noteOf(person, call.body.words);
  const to = task.assignees.map(({ id }) => id);
  const note = { code: 'case.urged', case: caseId, task: task.id, params, at: call.now };
  await tx.insert(notifications).values(to.map((each) => ({ id: newId(), person: each, ...note })));
  if (!call.deps.config.smtp) return true;
  await tx.insert(outbox).values({
    kind: 'notify',
    case: caseId,
    key: `urge:${caseId}:${task.id}:${call.now}`,
    payload: { to, code: note.code, task: task.id, params },
    at: call.now,
    nextAt: call.now,
  });
  return true;
}

/** Tasks that wait for others than this person and those they act for. */
const othersTasks = ({ state, owners }: OpenedCase): Task[] =>
  Object.values(state.tasks).filter(
    ({ suspended, assignees }) =>
      !suspended && !assignees.some((each) => owners.some(({ id }) => id === each.id)),
  );

const noteOf = (by: PersonRef, words: string | undefined) => ({
  by: { id: by.id, name: by.name },
  ...(words ? { words } : {}),
});

async function tooSoon(tx: Tx, caseId: string, waiting: readonly Task[]): Promise<Problem> {
  const [last] = await tx
    .select({ at: urges.at })
    .from(urges)
    .where(and(eq(urges.case, caseId), eq(urges.task, waiting[0]?.id ?? '')));
  const notBefore = urgeAgainAfter(last?.at ?? '1970-01-01T00:00:00.000Z');
  return {
    path: '',
    code: 'urge.too-soon',
    message: `刚催办过，每件待办 ${pauseHours} 小时内只能催办一次`,
    params: { notBefore, hours: pauseHours },
  };
}
