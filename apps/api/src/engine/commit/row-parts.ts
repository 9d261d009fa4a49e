import { randomUUID } from 'node:crypto';
import { actorOf } from './journal-row.ts';
import { casePart, changePart, renamedPart, searchText } from './case-parts.ts';
import type { Commit, Part } from './case-parts.ts';

const json = JSON.stringify;

function taskPart({ caseId, envelope, rows }: Commit): Part {
  return {
    name: 'task_rows',
    text: (p) =>
      `insert into tasks (case_id, task_id, step, entry, revision, status, assignees, pool, opened_at,
         due, due_at, closed_at, closed_by, action)
       select ${p(1)}::text, r.task, r.step, r.entry, r.revision, r.status, r.assignees, r.pool,
         ${p(2)}::timestamptz, r.due, r.due_at, case when r.closed then ${p(2)}::timestamptz end,
         r.closed_by, r.action
       from guard, jsonb_to_recordset(${p(3)}::jsonb) as r(task text, step text, entry text,
         revision int, status text, assignees text[], pool boolean, due jsonb, due_at timestamptz,
         closed boolean, closed_by text, action text)
       on conflict (case_id, task_id) do update set revision = excluded.revision,
         status = excluded.status, assignees = excluded.assignees, pool = excluded.pool,
         due = excluded.due, due_at = excluded.due_at, closed_at = excluded.closed_at,
         closed_by = excluded.closed_by, action = excluded.action,
         claimed_by = case when tasks.claimed_by = any(excluded.assignees) then tasks.claimed_by end`,
    values: [caseId, envelope.at, json(rows.tasks)],
  };
}

function closedPart({ caseId, envelope, rows }: Commit): Part {
  return {
    name: 'closed_rows',
    text: (p) =>
      `update tasks t set status = r.status, closed_at = ${p(2)}::timestamptz, closed_by = r.closed_by,
         action = r.action
       from guard, jsonb_to_recordset(${p(3)}::jsonb) as r(task text, status text, closed_by text,
         action text)
       where t.case_id = ${p(1)}::text and t.task_id = r.task`,
    values: [caseId, envelope.at, json(rows.closed)],
  };
}

function leavesPart({ caseId, rows }: Commit): Part {
  return {
    name: 'leaves',
    text: (p) =>
      `delete from inbox i using guard, jsonb_to_recordset(${p(2)}::jsonb) as r(task text, keep text[])
       where i.case_id = ${p(1)}::text and i.task_id = r.task and i.box in ('todo', 'waiting')
         and i.person_id <> all(r.keep)`,
    values: [caseId, json(rows.leaves)],
  };
}

function inboxPart({ caseId, procedure, envelope, state, rows }: Commit): Part {
  const { actor } = envelope;
  const from = actor.type === 'person' ? actor : undefined;
  return {
    name: 'inbox_rows',
    text: (p) =>
      `insert into inbox (person_id, box, case_id, task_id, procedure, step, unit, from_id, from_name,
         at, received_at, due_at, pool, search)
       select r.person, r.box, ${p(1)}::text, r.task, ${p(2)}::text, r.step, ${p(3)}::text, ${p(4)}::text,
         ${p(5)}::text, ${p(6)}::timestamptz, ${p(6)}::timestamptz, r.due_at, r.pool, ${p(7)}::text
       from guard, jsonb_to_recordset(${p(8)}::jsonb) as r(person text, box text, task text, step text,
         due_at timestamptz, pool boolean)
       on conflict (case_id, task_id, person_id) do update set box = excluded.box,
         step = coalesce(inbox.step, excluded.step), due_at = excluded.due_at,
         pool = excluded.pool, search = excluded.search,
         at = case when inbox.box = excluded.box then inbox.at else excluded.at end`,
    values: [
      caseId,
      procedure,
      state.applicant.unit.id,
      from?.id ?? null,
      from?.name ?? null,
      envelope.at,
      searchText(state),
      json(rows.inbox),
    ],
  };
}

function submissionPart({ caseId, seq, envelope }: Commit): Part | undefined {
  const { event } = envelope;
  if (event.type !== 'CaseStarted' && event.type !== 'TaskCompleted') return undefined;
  if (!event.submission) return undefined;
  return {
    name: 'submission_row',
    text: (p) =>
      `update submissions s set seq = ${p(2)}, task_id = ${p(4)}
       from guard where s.hash = ${p(3)} and s.case_id = ${p(1)}`,
    values: [
      caseId,
      seq,
      event.submission.hash,
      event.type === 'TaskCompleted' ? event.taskId : null,
    ],
  };
}

function copiesPart({ caseId, envelope, rows }: Commit): Part {
  return {
    name: 'copy_rows',
    text: (p) =>
      `insert into copies (case_id, person, step, at)
       select ${p(1)}::text, r.person, r.step, ${p(2)}::timestamptz
       from guard, jsonb_to_recordset(${p(3)}::jsonb) as r(person text, step text)
       on conflict do nothing`,
    values: [caseId, envelope.at, json(rows.copies)],
  };
}

function noticesPart({ caseId, envelope, state, rows }: Commit): Part {
  const notices = rows.notices.map(({ notice, step }) => ({ id: randomUUID(), step, notice }));
  return {
    name: 'notice_rows',
    text: (p) =>
      `insert into notices (id, case_id, step, title, unit, unit_name, content, published_at, until)
       select r.id, ${p(1)}::text, r.step,
         coalesce(r.notice->'title'->>'zh-CN', ${p(5)}::text), ${p(3)}::text,
         ${p(4)}::text, r.notice, ${p(2)}::timestamptz, (r.notice->>'until')::timestamptz
       from guard, jsonb_to_recordset(${p(6)}::jsonb) as r(id text, step text, notice jsonb)`,
    values: [
      caseId,
      envelope.at,
      state.applicant.unit.id,
      state.applicant.unit.name,
      state.title,
      json(notices),
    ],
  };
}

function effectsPart({ caseId, envelope, rows }: Commit): Part {
  return {
    name: 'effect_rows',
    text: (p) =>
      `insert into effects (case_id, effect_id, connector, step, status, at)
       select ${p(1)}::text, r."effectId", r.connector, r.step, 'pending', ${p(2)}::timestamptz
       from guard, jsonb_to_recordset(${p(3)}::jsonb) as r("effectId" text, connector text, step text)`,
    values: [caseId, envelope.at, json(rows.effects)],
  };
}

function sentBackPart({ caseId, seq, envelope, rows }: Commit): Part {
  return {
    name: 'sent_back_rows',
    text: (p) =>
      `insert into sent_back (case_id, seq, step, to_step, at)
       select ${p(1)}::text, ${p(2)}::int, r.step, r."to", ${p(3)}::timestamptz
       from guard, jsonb_to_recordset(${p(4)}::jsonb) as r(step text, "to" text)`,
    values: [caseId, seq, envelope.at, json(rows.sentBack)],
  };
}

function incidentsPart({ caseId, rows }: Commit): Part {
  return {
    name: 'incident_rows',
    text: (p) =>
      `insert into incidents (case_id, incident_id, origin, code, message, step, since)
       select ${p(1)}::text, r.id, 'case', r.code, r.message, r.step, r.since
       from guard, jsonb_to_recordset(${p(2)}::jsonb) as r(id text, code text, message text, step text,
         since timestamptz)`,
    values: [caseId, json(rows.opened)],
  };
}

function resolvedPart({ caseId, envelope, rows }: Commit): Part {
  return {
    name: 'resolved_rows',
    text: (p) =>
      `update incidents i set closed_at = ${p(2)}::timestamptz, closed_by = ${p(3)}::text, how = r.how
       from guard, jsonb_to_recordset(${p(4)}::jsonb) as r(incident text, how text)
       where i.case_id = ${p(1)}::text and i.incident_id = r.incident`,
    values: [caseId, envelope.at, actorOf(envelope), json(rows.resolved)],
  };
}

/** Codes whose news is the row in the inbox itself. */
const shownInInbox = (code: string): boolean =>
  /^task\.(new|returned|resumed|transferred|reassigned)$/.test(code);

function notificationsPart({ caseId, envelope, rows }: Commit): Part {
  const told = rows.notify
    .filter(({ code }) => !shownInInbox(code))
    .flatMap(({ to, code, task, params }) =>
      to.map(({ id }) => ({ id: randomUUID(), person: id, code, task: task ?? null, params })),
    );
  return {
    name: 'notification_rows',
    text: (p) =>
      `insert into notifications (id, person, code, case_id, task_id, params, at)
       select r.id, r.person, r.code, ${p(1)}::text, r.task, r.params, ${p(2)}::timestamptz
       from guard, jsonb_to_recordset(${p(3)}::jsonb) as r(id text, person text, code text, task text,
         params jsonb)`,
    values: [caseId, envelope.at, json(told)],
  };
}

function outboxPart({ caseId, seq, envelope, rows }: Commit): Part {
  const sent = rows.notify.map(({ to, code, task, params }, n) => ({
    key: `notify:${caseId}:${seq}:${n}`,
    payload: { to: to.map(({ id }) => id), code, task: task ?? null, params },
  }));
  return {
    name: 'outbox_rows',
    text: (p) =>
      `insert into outbox (kind, case_id, key, payload, at, next_at)
       select 'notify', ${p(1)}::text, r.key, r.payload, ${p(2)}::timestamptz, ${p(2)}::timestamptz
       from guard, jsonb_to_recordset(${p(3)}::jsonb) as r(key text, payload jsonb)`,
    values: [caseId, envelope.at, json(sent)],
  };
}

/** The parts that this commit has something for. */
export function rowParts(commit: Commit): Part[] {
  const { rows, seq, mail, renamed } = commit;
  const news = rows.notify.some(({ code }) => !shownInInbox(code));
  const parts: (Part | false | undefined)[] = [
    seq === 1 && casePart(commit),
    seq > 1 && (renamed || rows.ended !== undefined) && changePart(commit),
    renamed && renamedPart(commit),
    rows.tasks.length > 0 && taskPart(commit),
    rows.closed.length > 0 && closedPart(commit),
    rows.leaves.length > 0 && leavesPart(commit),
    rows.inbox.length > 0 && inboxPart(commit),
    submissionPart(commit),
    rows.copies.length > 0 && copiesPart(commit),
    rows.notices.length > 0 && noticesPart(commit),
    rows.effects.length > 0 && effectsPart(commit),
    rows.sentBack.length > 0 && sentBackPart(commit),
    rows.opened.length > 0 && incidentsPart(commit),
    rows.resolved.length > 0 && resolvedPart(commit),
    news && notificationsPart(commit),
    mail && rows.notify.length > 0 && outboxPart(commit),
  ];
  return parts.filter((part) => part !== false && part !== undefined);
}
