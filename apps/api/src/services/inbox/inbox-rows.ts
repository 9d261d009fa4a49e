import type { Due as TaskDue, Phase } from '@yishi/workflows';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import type { InboxItem } from '../../contract/contract.gen.ts';
import type { Calendar } from '../../engine/needs/index.ts';
import type { OpenBundle } from '../bundles/index.ts';
import type { Call } from '../support/index.ts';
import { dueOf } from '../support/index.ts';
import type { BoxOwner } from '../support/index.ts';

export interface InboxRow extends Record<string, unknown> {
  id: string;
  person: string;
  box: InboxItem['box'];
  case: string;
  task: string;
  step: string | null;
  fromId: string | null;
  fromName: string | null;
  at: string;
  receivedAt: string;
  dueAt: string | null;
  pool: boolean;
  readAt: string | null;
  number: string;
  title: string;
  bundle: string;
  phase: Phase;
  unit: string;
  unitName: string;
  due: TaskDue | null;
  claimedBy: string | null;
  claimedName: string | null;
  action: string | null;
  urgedAt: string | null;
}

/** The page is cut first, from one range of an index; only its rows are then joined. */
export const inboxPage = (rows: SQL, order: SQL, limit: number): SQL => sql`
  with page as (
    select i.* from inbox i where ${rows} order by ${order} limit ${limit}
  )
  select i.id::text as id, i.person_id as person, i.box, i.case_id as case, i.task_id as task,
    i.step, i.from_id as "fromId", i.from_name as "fromName", i.at, i.received_at as "receivedAt",
    i.due_at as "dueAt", i.pool, i.read_at as "readAt", c.number, c.title, c.bundle, c.phase,
    c.unit, c.unit_name as "unitName", t.due, i.claimed_by as "claimedBy", p.name as "claimedName",
    t.action, u.at as "urgedAt"
  from page i
  join cases c on c.id = i.case_id
  left join tasks t on t.case_id = i.case_id and t.task_id = i.task_id
  left join persons p on p.id = i.claimed_by
  left join urges u on u.case_id = i.case_id and u.task_id = i.task_id and i.box = 'todo'
  order by ${order}`;

export const utc = (instant: string): string => new Date(instant).toISOString();

/** A row as people see it. */
export function inboxItem(
  row: InboxRow,
  open: OpenBundle,
  context: { call: Call<'listInbox'>; calendar: Calendar; owners: readonly BoxOwner[] },
): InboxItem {
  const { procedure } = open.bundle;
  const step = row.step === null ? undefined : open.step(row.step);
  const owner = context.owners.find(({ id }) => id === row.person);
  const me = context.owners[0];
  const isTask = row.box === 'todo' || row.box === 'waiting' || row.box === 'done';
  return {
    box: row.box,
    taskId: isTask ? row.task : null,
    caseId: row.case,
    draftId: null,
    number: row.number,
    title: row.title,
    procedure: { key: procedure.key, title: procedure.title },
    step: step ? { id: step.id, name: step.name } : null,
    from: row.fromId === null ? null : { id: row.fromId, name: row.fromName ?? '' },
    unit: { id: row.unit, name: row.unitName },
    receivedAt: utc(row.receivedAt),
    due:
      row.box === 'todo' || row.box === 'waiting'
        ? dueOf(row.due, context.call.now, context.calendar)
        : null,
    phase: row.phase,
    pool: row.pool,
    claimedBy: row.claimedBy === null ? null : { id: row.claimedBy, name: row.claimedName ?? '' },
    unread: row.readAt === null && (row.box === 'todo' || row.box === 'copies'),
    urged: row.urgedAt !== null,
    onBehalfOf: owner && me && owner.id !== me.id ? { id: owner.id, name: owner.name } : null,
    action: row.box === 'done' ? row.action : null,
  };
}
