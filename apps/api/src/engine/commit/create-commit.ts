import { KindStopped } from '@yishi/workflows';
import type { CommitInput, CommitResult } from '@yishi/workflows/temporal';
import { isUnavailable } from '../../db/index.ts';
import { describeError } from '../describe-error.ts';
import { reportIncident } from '../incidents.ts';
import { CaseErased } from '../keys/index.ts';
import { commitFast, commitLocked } from './commit-event.ts';
import type { Attempt, CommitDeps } from './commit-event.ts';
import { isBusy, takenConstraint } from './database-errors.ts';
import { problems, quarantined } from './problems.ts';
import { CoreFailure } from './settle-event.ts';

export interface CommittedChange {
  caseId: string;
  /** Whose boxes or open pages show something else now. */
  people: string[];
}

/** Someone else was first this often: rare enough to say so. */
const maxTries = 8;

export type CommitCase = (input: CommitInput) => Promise<CommitResult>;

/**
 * The one way by which a case moves. Called again for the same request it gives the same answer;
 * throws only while the database is out of reach, so that it is called again.
 */
export function createCommit(
  deps: CommitDeps,
  onCommitted: (change: CommittedChange) => void,
): CommitCase {
  async function attempt(input: CommitInput): Promise<CommitResult | undefined> {
    const fast = await commitFast(deps, input);
    // A refusal may come of an old state: only the lock can tell.
    if (fast.type === 'written') return finish(input, fast);
    deps.known.delete(input.caseId);
    return finish(input, await commitLocked(deps, input));
  }

  function finish(input: CommitInput, result: Attempt): CommitResult | undefined {
    if (result.type === 'retry') return undefined;
    if (result.type !== 'written') return result;
    const { after, facts, told } = result;
    deps.known.set(input.caseId, after);
    onCommitted({ caseId: input.caseId, people: [...new Set([...told, ...acting(input)])] });
    return { type: 'committed', facts, hash: after.hash };
  }

  /** Stopped once, a machine may have been too slow; twice in a row, the kind hangs. */
  async function setApart(input: CommitInput, kind: string): Promise<CommitResult> {
    await deps.quarantine.add(input.bundle, kind);
    await reportIncident(deps.pool, {
      caseId: input.caseId,
      incident: `engine:${input.seq}`,
      code: 'kind.hung',
      message: `类型 ${kind} 停止响应，用到它的这个流程版本已暂停办理；请更新或停用该插件后重新启动`,
    });
    return { type: 'refused', problems: [quarantined(kind)] };
  }

  async function recover(input: CommitInput, error: unknown): Promise<CommitResult | undefined> {
    deps.known.delete(input.caseId);
    if (isBusy(error)) return undefined;
    switch (takenConstraint(error)) {
      case 'case_states_pkey':
      case 'journal_case_id_seq_pk':
        return undefined;
      case 'journal_request':
        return repeated(input);
      case 'cases_number':
        return { type: 'refused', problems: [problems.numberTaken] };
      default:
    }
    if (error instanceof CaseErased) return { type: 'refused', problems: [problems.erased] };
    if (isUnavailable(error)) throw error;
    await reportIncident(deps.pool, {
      caseId: input.caseId,
      incident: `engine:${input.seq}`,
      code: error instanceof CoreFailure ? 'core.threw' : 'commit.failed',
      message: describeError(error),
    });
    return { type: 'refused', problems: [problems.failed] };
  }

  async function repeated({ caseId, envelope }: CommitInput): Promise<CommitResult> {
    const { rows } = await deps.pool.query<{ seq: number }>(
      'select seq from journal where case_id = $1 and request_id = $2',
      [caseId, envelope.requestId],
    );
    return { type: 'repeated', seq: rows[0]?.seq ?? 0 };
  }

  return async function commit(input) {
    const hanging = deps.quarantine.kindOf(input.bundle);
    if (hanging !== undefined) return { type: 'refused', problems: [quarantined(hanging)] };
    let stops = 0;
    for (let n = 0; n < maxTries; n += 1) {
      let done: CommitResult | undefined;
      try {
        done = await attempt(input);
      } catch (error) {
        const kind = stoppedKind(error);
        stops += kind === undefined ? 0 : 1;
        if (kind === undefined) done = await recover(input, error);
        else if (stops > 1) done = await setApart(input, kind);
      }
      if (done) return done;
    }
    return { type: 'refused', problems: [problems.busy] };
  };
}

const stoppedKind = (error: unknown): string | undefined =>
  error instanceof CoreFailure && error.cause instanceof KindStopped ? error.cause.kind : undefined;

/** Who acted sees it at once, too. */
const acting = ({ envelope: { actor } }: CommitInput): string[] =>
  actor.type === 'person' ? [actor.id] : [];
