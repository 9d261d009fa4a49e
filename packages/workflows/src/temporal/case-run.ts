import type { Problem } from '@yishi/policies';
import { admit, advance, stateHash } from '../core/index.ts';
import type { CaseState, Envelope, Instant, Program, StepKindRegistry } from '../core/index.ts';
import type { ActResult, CaseActivities, JournalRow, Mismatch } from './contract.ts';

/** What a run knows of its case; everything else is derived. */
export interface CaseRun {
  readonly caseId: string;
  readonly program: Program;
  readonly kinds: StepKindRegistry;
  state?: CaseState;
  /** sha256 of `state`. */
  hash?: string;
  /** Time of the last event. */
  lastAt: Instant;
  halted?: Problem;
  /** Told of a state that is not the one of the journal, live and on replay. */
  mismatch(found: Mismatch): Promise<void>;
}

const haltedProblem: Problem = {
  path: '',
  code: 'case.halted',
  message: '该事项出现异常，已暂停办理，请联系管理员',
};

/** How far the run has come. */
export const seqOf = (run: CaseRun): number => run.state?.seq ?? 0;

/** Why the run refuses this event now; a request that it has seen is never refused. */
export function refusals(run: CaseRun, envelope: Envelope): Problem[] {
  if (run.state?.requests.includes(envelope.requestId)) return [];
  if (run.halted) return [run.halted];
  try {
    return admit(run.program, run.state, envelope, run.kinds);
  } catch (error) {
    return [{ path: '', code: 'engine.failed', message: `无法判断该操作：${String(error)}` }];
  }
}

/** Takes one event to its end: committed and applied, or refused; catches up first where it must. */
export async function submit(
  run: CaseRun,
  activities: Pick<CaseActivities, 'commit'>,
  sent: Envelope,
): Promise<ActResult> {
  for (;;) {
    if (run.state?.requests.includes(sent.requestId)) return { type: 'accepted', seq: seqOf(run) };
    const envelope = sent.at < run.lastAt ? { ...sent, at: run.lastAt } : sent;
    const problems = refusals(run, envelope);
    if (problems.length > 0) return { type: 'refused', problems, seq: seqOf(run) };
    const seq = seqOf(run) + 1;
    const { caseId, program } = run;
    const result = await activities.commit({ caseId, bundle: program.bundle, seq, envelope });
    switch (result.type) {
      case 'committed':
        await applyRow(run, { seq, envelope, facts: result.facts, hash: result.hash });
        return { type: 'accepted', seq };
      case 'behind':
        await applyRows(run, result.rows);
        break;
      case 'unchanged':
        return { type: 'accepted', seq: seqOf(run) };
      case 'repeated':
        return { type: 'accepted', seq: result.seq };
      case 'refused':
        return { type: 'refused', problems: result.problems, seq: seqOf(run) };
      case 'halted':
        run.halted = result.problem;
        return { type: 'refused', problems: [result.problem], seq: seqOf(run) };
    }
  }
}

/** Applies journal rows in order; rows that the run has are passed over. */
export async function applyRows(run: CaseRun, rows: JournalRow[]): Promise<void> {
  for (const row of rows) {
    if (run.halted) return;
    if (row.seq > seqOf(run)) await applyRow(run, row);
  }
}

/** Moves the run by one journal row; a state that differs from the journal's halts it. */
async function applyRow(run: CaseRun, row: JournalRow): Promise<void> {
  const next = nextState(run, row);
  if (next.hash === row.hash) {
    run.state = next.state;
    run.hash = next.hash;
    run.lastAt = row.envelope.at;
    return;
  }
  run.halted = haltedProblem;
  await run.mismatch({
    caseId: run.caseId,
    seq: row.seq,
    expected: row.hash,
    found: next.hash ?? next.error,
  });
}

type NextState =
  { state: CaseState; hash: string } | { hash?: undefined; state?: undefined; error: string };

function nextState(run: CaseRun, row: JournalRow): NextState {
  if (row.seq !== seqOf(run) + 1) return { error: `row ${row.seq} after ${seqOf(run)}` };
  try {
    const result = advance(run.program, run.state, row.envelope, row.facts, run.kinds);
    if (result.type !== 'advanced') return { error: `advance: ${result.type}` };
    return { state: result.state, hash: stateHash(result.state) };
  } catch (error) {
    return { error: String(error) };
  }
}
