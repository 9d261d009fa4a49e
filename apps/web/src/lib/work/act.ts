import type { Acted, TaskView } from '@yishi/api';
import { call, type ApiResult } from '#lib/api/index.ts';
import { text } from '#lib/i18n/index.ts';
import { m } from '#lib/paraglide/messages.js';
import type { DraftSession } from './draft-session.svelte.ts';

/** What a person asks for with a button of the bar. */
export interface Completion {
  action: string;
  opinion: string;
  idempotencyKey: string;
}

const placeOf = ({ caseId, taskId }: TaskView) => ({ caseId, taskId });

/** Does a task's action; what was filled in goes with it as it stands. */
export async function complete(
  task: TaskView,
  session: DraftSession | undefined,
  { action, opinion, idempotencyKey }: Completion,
): Promise<ApiResult<Acted>> {
  const submits = task.actions.some((offer) => offer.action === action && offer.submits);
  if (submits) await session?.saver.flush();
  const draft = submits ? session?.id : undefined;
  const data = submits && draft === undefined ? session?.model.settled : undefined;
  const answer = await call('POST /tasks/{caseId}/{taskId}/complete', {
    params: placeOf(task),
    body: {
      revision: task.revision,
      action,
      ...(opinion ? { opinion } : {}),
      ...(draft === undefined ? {} : { draft }),
      ...(data === undefined ? {} : { data }),
    },
    idempotencyKey,
  });
  if (answer.ok) await session?.finish();
  return answer;
}

/** 已提交，下一步：街道初审（王敏）; what was sent back is said to be. */
export function actedWords(acted: Acted, returned = false): string {
  if (acted.phase !== 'running') return m.task_doneEnded();
  if (acted.next.length === 0) return m.task_done();
  const steps = acted.next.map(({ step, people }) => {
    const names = people.map((person) => person.name).join(m.ui_and());
    return names ? m.task_stepPeople({ step: text(step), people: names }) : text(step);
  });
  const next = steps.join('；');
  return returned ? m.task_returnedDone({ next }) : m.task_doneNext({ next });
}
