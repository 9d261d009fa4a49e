import { stateHash } from '@yishi/workflows';
import type { Facts, StepKindRegistry } from '@yishi/workflows';
import type { CommitInput, CommitResult } from '@yishi/workflows/temporal';
import type { Pool } from 'pg';
import type { Queryable } from '../../db/index.ts';
import { transact } from '../../db/index.ts';
import { chainStart } from '../audit/index.ts';
import type { CaseKeys, Lru } from '../keys/index.ts';
import { openJson } from '../keys/index.ts';
import { answerNeeds, isTaking } from '../needs/index.ts';
import type { CalendarSource } from '../needs/index.ts';
import type { Programs } from '../programs.ts';
import type { Quarantine } from '../quarantine.ts';
import { claimOf } from './case-parts.ts';
import { sealRow, statePurpose } from './journal-row.ts';
import { planRows } from './plan-rows.ts';
import { journalShort, problems } from './problems.ts';
import { readJournalRows } from './read-journal.ts';
import { settleEvent } from './settle-event.ts';
import type { KnownCase } from './state-cache.ts';
import { whoIsTold } from './who-is-told.ts';
import { writeCommit } from './write-commit.ts';

export interface CommitDeps {
  pool: Pool;
  keys: CaseKeys;
  programs: Programs;
  kinds: StepKindRegistry;
  calendar: CalendarSource;
  timeZone: string;
  known: Lru<KnownCase>;
  quarantine: Quarantine;
  /** Whether notices leave by e-mail. */
  mail: boolean;
}

/** What was written, for those who must hear of it; or the answer without anything written. */
export type Attempt =
  | { type: 'written'; after: KnownCase; facts: Facts; told: string[] }
  | Exclude<CommitResult, { type: 'committed' }>
  /** Someone else was first, or only the lock can decide. */
  | { type: 'retry' };

/**
 * Commits from what this process knows of the case, without a lock: one statement that writes only
 * if the case stands where it is believed to stand.
 */
export async function commitFast(deps: CommitDeps, input: CommitInput): Promise<Attempt> {
  const before = deps.known.get(input.caseId);
  if (before?.seq !== input.seq - 1) return { type: 'retry' };
  return commitOn(deps, deps.pool, input, before, false);
}

/** Commits with the case's row locked; answers with what is there when the seq is taken. */
export async function commitLocked(deps: CommitDeps, input: CommitInput): Promise<Attempt> {
  const { caseId, seq } = input;
  // Read before a connection is held: a second one could be waited for in vain.
  await deps.programs.get(input.bundle);
  return transact(
    deps.pool,
    async (tx): Promise<Attempt> => {
      const found = await lockCase(tx, deps, caseId);
      if (found?.halted) return { type: 'halted', problem: problems.halted };
      const at = found?.known.seq ?? 0;
      if (at >= seq) {
        return { type: 'behind', rows: await readJournalRows(tx, deps.keys, caseId, seq - 1) };
      }
      if (at < seq - 1) return { type: 'halted', problem: journalShort(at, seq) };
      if (await isClaimedByAnother(tx, input)) {
        return { type: 'refused', problems: [problems.claimed] };
      }
      return commitOn(deps, tx, input, found?.known, true);
    },
    // A number taken for nothing would leave a gap.
    (attempt) => attempt.type === 'written',
  );
}

interface StateRow {
  seq: number;
  hash: string;
  digest: Buffer;
  state: Buffer;
  halted: string | null;
}

async function lockCase(
  tx: Queryable,
  { keys }: CommitDeps,
  caseId: string,
): Promise<{ known: KnownCase; halted: boolean } | undefined> {
  const { rows } = await tx.query<StateRow & Record<string, unknown>>({
    name: 'lock_case',
    text: 'select seq, hash, digest, state, halted from case_states where case_id = $1 for update',
    values: [caseId],
  });
  const row = rows[0];
  if (!row) return undefined;
  const key = await keys.get(caseId, tx);
  const state = openJson<KnownCase['state']>(key, row.state, statePurpose(caseId));
  const { seq, hash, digest } = row;
  return { known: { seq, hash, digest, state }, halted: row.halted !== null };
}

async function isClaimedByAnother(
  tx: Queryable,
  { caseId, envelope }: CommitInput,
): Promise<boolean> {
  const claim = claimOf(envelope);
  if (!claim) return false;
  const { rows } = await tx.query<{ claimed_by: string | null }>({
    name: 'claimed_by',
    text: 'select claimed_by from tasks where case_id = $1 and task_id = $2',
    values: [caseId, claim.task],
  });
  const by = rows[0]?.claimed_by ?? null;
  return by !== null && !claim.people.includes(by);
}

async function commitOn(
  deps: CommitDeps,
  db: Queryable,
  { caseId, bundle, seq, envelope }: CommitInput,
  before: KnownCase | undefined,
  locked: boolean,
): Promise<Attempt> {
  const program = await deps.programs.get(bundle);
  const settled = await settleEvent(program, before?.state, envelope, deps.kinds, async (needs) => {
    if (!locked && needs.some(isTaking)) return undefined;
    return answerNeeds({ ...deps, db, at: envelope.at }, needs);
  });
  if (settled.type === 'must-lock') return { type: 'retry' };
  if (settled.type === 'refused') return settled;

  const { state, commands, facts } = settled;
  if (state.seq !== seq) return { type: 'unchanged' };
  const hash = stateHash(state);
  const prevDigest = before?.digest ?? chainStart;
  const event = { caseId, seq, envelope, state, stateHash: hash, prevDigest };
  const sealed = sealRow(await deps.keys.get(caseId, db), { ...event, facts, commands });
  const rows = planRows(envelope, state, commands);
  const written = await writeCommit(db, {
    ...event,
    procedure: program.procedure,
    prevHash: before?.hash ?? '',
    sealed,
    rows,
    renamed: before !== undefined && before.state.title !== state.title,
    mail: deps.mail,
  });
  if (!written) return { type: 'retry' };
  const boxes = rows.inbox.map(({ person }) => person);
  const told = [...new Set([...boxes, ...whoIsTold(before?.state, state)])];
  return { type: 'written', after: { seq, hash, digest: sealed.digest, state }, facts, told };
}
