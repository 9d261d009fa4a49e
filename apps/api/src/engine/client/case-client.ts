import type { Connection, WorkflowClient } from '@temporalio/client';
import { WithStartWorkflowOperation } from '@temporalio/client';
import { ok, refuse, unreachable } from '@yishi/policies';
import type { Result } from '@yishi/policies';
import type { CaseState, Envelope, Program } from '@yishi/workflows';
import {
  actUpdateName,
  caseWorkflowId,
  caseWorkflowName,
  catchUpSignalName,
} from '@yishi/workflows/temporal';
import type { ActResult, CaseEnd, CaseInput, RunLimits } from '@yishi/workflows/temporal';
import type { Queryable } from '../../db/index.ts';
import { CaseErased } from '../keys/index.ts';
import type { CaseKeys } from '../keys/index.ts';
import type { Programs } from '../programs.ts';
import { readState } from '../read-state.ts';
import { restartFromDatabase, runPosition } from '../sweeper/index.ts';
import { engineProblems } from './engine-problems.ts';
import { updateFailure } from './update-failure.ts';
import type { UpdateFailure } from './update-failure.ts';

/** The only way by which the API moves a case; an answer comes after the commit. */
export interface CaseClient {
  /** Starts a case; its key and its submission are stored before. The same again gives the same. */
  start(start: { caseId: string; bundle: string; envelope: Envelope }): Promise<Result<Accepted>>;
  act(act: { caseId: string; envelope: Envelope }): Promise<Result<Accepted>>;
}

export interface Accepted {
  seq: number;
}

export interface CaseClientDeps {
  connection: Connection;
  workflows: WorkflowClient;
  taskQueue: string;
  db: Queryable;
  keys: CaseKeys;
  programs: Programs;
  /** How long a person waits for an answer, in milliseconds. */
  patience?: number;
  limits?: RunLimits;
}

type CaseWorkflow = (input: CaseInput) => Promise<CaseEnd>;
type Answer = ActResult | Exclude<UpdateFailure, { type: 'refused' }>;

export function createCaseClient(deps: CaseClientDeps): CaseClient {
  const { connection, workflows, db, keys, programs, patience = 15_000 } = deps;

  const patiently = async (send: () => Promise<ActResult>): Promise<Answer> => {
    try {
      return await connection.withDeadline(Date.now() + patience, send);
    } catch (error) {
      if (error instanceof CaseErased) return refusedBy(engineProblems.erasedCase);
      return updateFailure(error);
    }
  };

  const update = (caseId: string, envelope: Envelope): Promise<Answer> =>
    patiently(() =>
      workflows
        .getHandle(caseWorkflowId(caseId))
        .executeUpdate<ActResult, [Envelope]>(actUpdateName, {
          args: [envelope],
          updateId: envelope.requestId,
        }),
    );

  const updateWithStart = (
    caseId: string,
    envelope: Envelope,
    program: Program,
    state?: CaseState,
  ): Promise<Answer> =>
    patiently(() =>
      workflows.executeUpdateWithStart<CaseWorkflow, ActResult, [Envelope]>(actUpdateName, {
        args: [envelope],
        updateId: envelope.requestId,
        startWorkflowOperation: new WithStartWorkflowOperation<CaseWorkflow>(caseWorkflowName, {
          workflowId: caseWorkflowId(caseId),
          taskQueue: deps.taskQueue,
          workflowIdConflictPolicy: 'USE_EXISTING',
          args: [
            {
              caseId,
              program,
              ...(state && { state }),
              ...(deps.limits && { limits: deps.limits }),
            },
          ],
        }),
      }),
    );

  /** The run says no, but the journal is further than the run: it must catch up first. */
  async function again(caseId: string, envelope: Envelope, answer: Answer): Promise<Answer> {
    if (answer.type !== 'refused') return answer;
    const stored = await seqOf(caseId);
    if (stored <= answer.seq) return answer;
    await workflows.getHandle(caseWorkflowId(caseId)).signal(catchUpSignalName);
    return update(caseId, envelope);
  }

  const seqOf = async (caseId: string): Promise<number> => {
    const { rows } = await db.query<{ seq: number }>({
      name: 'case_seq',
      text: 'select seq from case_states where case_id = $1',
      values: [caseId],
    });
    return rows[0]?.seq ?? 0;
  };

  /** No run: the case has ended, or its history was lost and it goes on from the database. */
  async function revive(caseId: string, envelope: Envelope): Promise<Answer> {
    const stored = await readState(db, keys, caseId);
    if (!stored) return refusedBy(engineProblems.unknownCase);
    if (stored.halted !== null) return refusedBy(engineProblems.haltedCase);
    if (stored.state.phase !== 'running') return refusedBy(engineProblems.endedCase);
    const program = await programs.get(stored.state.bundle);
    return updateWithStart(caseId, envelope, program, stored.state);
  }

  /** No answer in time: a run that cannot be replayed, or fails, would never give one. */
  async function unblock(caseId: string, envelope: Envelope, answer: Answer): Promise<Answer> {
    const silent = answer.type === 'timeout' || answer.type === 'unavailable';
    if (!silent || !(await isBlocked(caseId))) return answer;
    const reviving = { db, keys, programs, workflows, taskQueue: deps.taskQueue };
    await restartFromDatabase(reviving, caseId, 'it did not answer');
    return update(caseId, envelope);
  }

  async function isBlocked(caseId: string): Promise<boolean> {
    const { type } = await connection.withDeadline(Date.now() + 3_000, () =>
      runPosition(workflows, caseId),
    );
    return type === 'diverged' || type === 'stuck';
  }

  /** Whatever the engine said or did not say: what the journal holds has happened. */
  async function conclude(
    caseId: string,
    { requestId }: Envelope,
    answer: Answer,
  ): Promise<Result<Accepted>> {
    if (answer.type === 'accepted') return ok({ seq: answer.seq });
    const { rows } = await db.query<{ seq: number | null; halted: string | null }>({
      name: 'request_outcome',
      text: `select (select seq from journal where case_id = $1 and request_id = $2) as seq,
                    (select halted from case_states where case_id = $1) as halted`,
      values: [caseId, requestId],
    });
    const { seq = null, halted = null } = rows[0] ?? {};
    if (seq !== null) return ok({ seq });
    switch (answer.type) {
      case 'refused':
        return refuse(...answer.problems);
      case 'timeout':
        return refuse(halted === null ? engineProblems.timeout : engineProblems.haltedCase);
      case 'unavailable':
      case 'not-found':
        return refuse(engineProblems.unavailable);
      default:
        return unreachable(answer);
    }
  }

  return {
    async start({ caseId, bundle, envelope }) {
      const answer = await updateWithStart(caseId, envelope, await programs.get(bundle));
      return conclude(caseId, envelope, await again(caseId, envelope, answer));
    },
    async act({ caseId, envelope }) {
      let answer = await update(caseId, envelope);
      if (answer.type === 'not-found') answer = await revive(caseId, envelope);
      answer = await unblock(caseId, envelope, answer);
      return conclude(caseId, envelope, await again(caseId, envelope, answer));
    },
  };
}

const refusedBy = (problem: (typeof engineProblems)[keyof typeof engineProblems]): Answer => ({
  type: 'refused',
  problems: [problem],
  seq: Number.MAX_SAFE_INTEGER,
});
