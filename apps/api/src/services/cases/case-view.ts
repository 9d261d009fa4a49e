import { drawCase, liveSteps, nextInWords } from '@yishi/workflows';
import { and, eq, isNull } from 'drizzle-orm';
import type { CaseView, LiveStep, TaskView } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import type { OpenedCase } from '../opening/index.ts';
import { hidesPeople, openTaskOf } from '../opening/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import { dueOf } from '../support/index.ts';
import { taskView } from '../tasks/index.ts';
import { caseActions } from './case-actions.ts';

type Caller = Pick<Call<RouteName>, 'deps' | 'now' | 'actor'>;

/** A case as this person may see it: where it stands, what comes next, what they may do. */
export async function caseView(
  call: Caller,
  opened: OpenedCase,
  may: (action: string) => Promise<boolean>,
): Promise<CaseView> {
  const { row, state, open } = opened;
  const { key, title } = open.bundle.procedure;
  const name = (id: string) => open.step(id)?.name ?? { 'zh-CN': id };
  const hidden = hidesPeople(call, opened);
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    phase: state.phase,
    outcome: state.outcome ?? null,
    procedure: { key, title },
    bundle: open.hash,
    revision: state.seq,
    applicant: { id: state.applicant.id, name: state.applicant.name },
    unit: { id: row.unit, name: row.unitName },
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    live: await live(call, opened),
    next: nextInWords(open.bundle, state, call.deps.config.timeZone),
    myTasks: await myTasks(call, opened),
    drawing: withoutNames(drawCase(open.bundle, state), hidden),
    actions: await caseActions(call, opened, may),
    incidents: state.incidents.map(({ id, step, code, message, since }) => ({
      ...{ id, step, code, message, since },
      name: name(step),
    })),
    notice: await noticeOf(call, row.id),
  };
}

const withoutNames = (
  drawing: CaseView['drawing'],
  hidden: (kind: string) => boolean,
): CaseView['drawing'] =>
  drawing.map((step) => ({
    ...step,
    people: hidden(step.kind) ? [] : step.people,
    blocks: step.blocks.map((block) => ({ ...block, steps: withoutNames(block.steps, hidden) })),
  }));

async function live(call: Caller, opened: OpenedCase): Promise<LiveStep[]> {
  const { state, open } = opened;
  const hidden = hidesPeople(call, opened);
  if (state.phase !== 'running') return [];
  const calendar = await call.deps.calendar.get(call.deps.pool);
  return liveSteps(state).map(({ step, entry, people, due }) => ({
    step,
    name: open.step(step)?.name ?? { 'zh-CN': step },
    people: hidden(open.step(step)?.kind) ? [] : people,
    because: Object.values(state.tasks).find((task) => task.entry === entry)?.because ?? '',
    due: dueOf(due, call.now, calendar),
  }));
}

async function myTasks(call: Caller, opened: OpenedCase): Promise<TaskView[]> {
  const own = Object.values(opened.state.tasks).filter(({ assignees }) =>
    assignees.some((each) => opened.owners.some(({ id }) => id === each.id)),
  );
  const views: TaskView[] = [];
  for (const { id } of own) {
    const task = await openTaskOf(call, opened, id);
    if (task.ok) views.push(await taskView(call, task.value));
  }
  return views;
}

async function noticeOf(call: Caller, caseId: string): Promise<string | null> {
  const { notices } = schema;
  const [row] = await call.deps.db
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.case, caseId), isNull(notices.withdrawnAt)));
  return row?.id ?? null;
}
