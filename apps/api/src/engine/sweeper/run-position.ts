import { QueryNotRegisteredError } from '@temporalio/client';
import type { WorkflowClient } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { caseWorkflowId, positionQueryName } from '@yishi/workflows/temporal';
import type { Position } from '@yishi/workflows/temporal';

/** What has become of a case's run. */
export type RunPosition =
  | { type: 'running'; seq: number; halted: boolean }
  /** No run, or one that ended: the history may be lost. */
  | { type: 'missing' }
  /** The code of today cannot follow its history: it was made by another version. */
  | { type: 'diverged' }
  /** Its tasks fail again and again. */
  | { type: 'stuck'; attempts: number }
  /** It cannot be asked now. */
  | { type: 'silent' };

/** Failed attempts after which a workflow task counts as stuck. */
const stuckAfter = 3;

/** Asks Temporal and the run itself how far it is; writes nothing to the history. */
export async function runPosition(workflows: WorkflowClient, caseId: string): Promise<RunPosition> {
  const handle = workflows.getHandle(caseWorkflowId(caseId));
  try {
    const { status, raw } = await handle.describe();
    if (status.name !== 'RUNNING') return { type: 'missing' };
    const attempts = raw.pendingWorkflowTask?.attempt ?? 0;
    if (attempts > stuckAfter) return { type: 'stuck', attempts };
    const { seq, halted } = await handle.query<Position>(positionQueryName);
    return { type: 'running', seq, halted: halted !== undefined };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { type: 'missing' };
    // A run always registers its position; one that cannot be replayed is answered for by the SDK.
    if (error instanceof QueryNotRegisteredError) return { type: 'diverged' };
    return { type: 'silent' };
  }
}
