import type { CaseState, Envelope } from '@yishi/workflows';
import { actorOf } from './journal-row.ts';
import type { SealedRow } from './journal-row.ts';
import type { PlannedRows } from './plan-rows.ts';

export interface Commit {
  caseId: string;
  seq: number;
  procedure: string;
  envelope: Envelope;
  state: CaseState;
  stateHash: string;
  /** Hash of the state that this one follows. */
  prevHash: string;
  prevDigest: Buffer;
  sealed: SealedRow;
  rows: PlannedRows;
  /** Whether the start form was corrected so that the case is called otherwise now. */
  renamed: boolean;
  /** Whether notices leave through the outbox. */
  mail: boolean;
}

/** One table expression of the statement; `p(n)` names its own nth value. */
export interface Part {
  name: string;
  /** Set where the same name has more than one text. */
  variant?: string;
  text: (p: (n: number) => string) => string;
  values: unknown[];
}

/** Moves the case's row; every other part writes only when this one did. */
export function guardPart(commit: Commit): Part {
  const { caseId, seq, sealed, stateHash, envelope, prevHash } = commit;
  const values = [caseId, seq, sealed.state, stateHash, sealed.digest, envelope.at];
  if (seq === 1) {
    return {
      name: 'guard',
      variant: 'start',
      text: (p) =>
        `insert into case_states (case_id, seq, state, hash, digest, updated_at)
         values (${p(1)}, ${p(2)}, ${p(3)}, ${p(4)}, ${p(5)}, ${p(6)}) returning seq`,
      values,
    };
  }
  const claim = claimOf(envelope);
  const text: Part['text'] = (p) =>
    `update case_states set seq = ${p(2)}, state = ${p(3)}, hash = ${p(4)}, digest = ${p(5)},
       updated_at = ${p(6)}
     where case_id = ${p(1)} and seq = ${p(2)}::int - 1 and hash = ${p(7)} and halted is null`;
  if (!claim) {
    return {
      name: 'guard',
      text: (p) => `${text(p)} returning seq`,
      values: [...values, prevHash],
    };
  }
  return {
    name: 'guard',
    variant: 'claim',
    text: (p) =>
      `${text(p)} and not exists (
         select from tasks t where t.case_id = ${p(1)} and t.task_id = ${p(8)}
           and t.claimed_by is not null and t.claimed_by <> all(${p(9)}::text[]))
       returning seq`,
    values: [...values, prevHash, claim.task, claim.people],
  };
}

/** The task that an event works on, and those who may have claimed it. */
export function claimOf({
  actor,
  event,
}: Envelope): { task: string; people: string[] } | undefined {
  if (actor.type !== 'person') return undefined;
  switch (event.type) {
    case 'TaskCompleted':
    case 'TaskReturned':
    case 'TaskTransferred': {
      const people = actor.onBehalfOf ? [actor.id, actor.onBehalfOf.id] : [actor.id];
      return { task: event.taskId, people };
    }
    default:
      return undefined;
  }
}

/** What happened, linked to what happened before. */
export function journalPart({
  caseId,
  seq,
  envelope,
  sealed,
  stateHash,
  prevDigest,
}: Commit): Part {
  return {
    name: 'journal_row',
    text: (p) =>
      `insert into journal (case_id, seq, request_id, at, actor, type, body, state_hash,
         body_digest, prev_digest, digest)
       select ${p(1)}::text, seq, ${p(2)}::text, ${p(3)}::timestamptz, ${p(4)}::text, ${p(5)}::text,
         ${p(6)}::bytea, ${p(7)}::text, ${p(8)}::bytea, ${p(9)}::bytea, ${p(10)}::bytea
       from guard where seq = ${p(11)}::int`,
    values: [
      caseId,
      envelope.requestId,
      envelope.at,
      actorOf(envelope),
      envelope.event.type,
      sealed.body,
      stateHash,
      sealed.bodyDigest,
      prevDigest,
      sealed.digest,
      seq,
    ],
  };
}

/** What a search in lists looks through. */
export const searchText = (state: CaseState): string => `${state.number} ${state.title}`;

/** The row of lists, when a case starts. */
export function casePart({ caseId, procedure, state }: Commit): Part {
  const { applicant } = state;
  const path = applicant.unit.path.map(({ id }) => id).join('.');
  return {
    name: 'case_row',
    text: (p) =>
      `insert into cases (id, number, title, procedure, bundle, phase, outcome, applicant,
         applicant_name, unit, unit_name, unit_path, started_at, ended_at, search)
       select ${p(1)}::text, ${p(2)}::text, ${p(3)}::text, ${p(4)}::text, ${p(5)}::text, ${p(6)}::text,
         ${p(7)}::text, ${p(8)}::text, ${p(9)}::text, ${p(10)}::text, ${p(11)}::text, ${p(12)}::ltree,
         ${p(13)}::timestamptz, ${p(14)}::timestamptz, ${p(15)}::text from guard`,
    values: [
      caseId,
      state.number,
      state.title,
      procedure,
      state.bundle,
      state.phase,
      state.outcome ?? null,
      applicant.id,
      applicant.name,
      applicant.unit.id,
      applicant.unit.name,
      path,
      state.startedAt,
      state.endedAt ?? null,
      searchText(state),
    ],
  };
}

/** The row of lists, when the case ends or is called otherwise. */
export function changePart({ caseId, state }: Commit): Part {
  return {
    name: 'case_change',
    text: (p) =>
      `update cases set phase = ${p(2)}, outcome = ${p(3)}, ended_at = ${p(4)}, title = ${p(5)},
         search = ${p(6)}
       from guard where id = ${p(1)}`,
    values: [
      caseId,
      state.phase,
      state.outcome ?? null,
      state.endedAt ?? null,
      state.title,
      searchText(state),
    ],
  };
}

/** All boxes find it by its new title. What another part deletes or writes is left to that part. */
export function renamedPart({ caseId, state, rows }: Commit): Part {
  return {
    name: 'inbox_renamed',
    text: (p) =>
      `update inbox i set search = ${p(2)} from guard
       where i.case_id = ${p(1)}::text
         and not (i.box in ('todo', 'waiting') and i.task_id = any(${p(3)}::text[]))
         and not exists (
           select from jsonb_to_recordset(${p(4)}::jsonb) as r(person text, task text)
           where r.task = i.task_id and r.person = i.person_id)`,
    values: [
      caseId,
      searchText(state),
      rows.leaves.map(({ task }) => task),
      JSON.stringify(rows.inbox),
    ],
  };
}
