import type { Json } from '@yishi/workflows';
import { eq } from 'drizzle-orm';
import type { TimelineItem } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import type { OpenBundle } from '../bundles/index.ts';
import { readAuditRows } from '../audit/index.ts';
import { peopleBehind } from '../people/index.ts';
import type { Call } from '../support/index.ts';

/** Deeds besides steps that the timeline tells, by their action in the audit chain. */
const codes: Readonly<Record<string, string>> = {
  'claim-task': 'task.claimed',
  'release-task': 'task.released',
  'send-copies': 'case.copied',
  'urge-case': 'case.urged',
};

/** What people did besides steps: claims, copies, urgings. */
export async function deedsBesides(
  call: Call<'readTimeline'>,
  open: OpenBundle,
): Promise<Omit<TimelineItem, 'seq'>[]> {
  const rows = await readAuditRows(call, `case/${call.params.id}`);
  const told = rows.filter(({ action }) => codes[action] !== undefined);
  const behind = await peopleBehind(
    call.deps.db,
    told.map(({ actor }) => actor),
  );
  const steps = await stepsOf(call);
  return told.map(({ action, at, actor, detail }) => {
    const step = open.step(steps.get(String(detail['subject'])) ?? '');
    const params: Record<string, Json> = { ...detail };
    delete params['subject'];
    return {
      at,
      code: codes[action] ?? action,
      step: step?.name ?? null,
      actor: behind(actor),
      onBehalfOf: null,
      params,
    };
  });
}

/** Steps of the case's tasks, under the words by which the chain names a task. */
async function stepsOf(call: Call<'readTimeline'>): Promise<Map<string, string>> {
  const { tasks } = schema;
  const rows = await call.deps.db
    .select({ task: tasks.task, step: tasks.step })
    .from(tasks)
    .where(eq(tasks.case, call.params.id));
  return new Map(rows.map(({ task, step }) => [`task/${task}`, step]));
}
