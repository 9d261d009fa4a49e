import type { WorkflowClient } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { caseWorkflowId, caseWorkflowName } from '@yishi/workflows/temporal';
import type { CaseEnd, CaseInput } from '@yishi/workflows/temporal';
import type { Queryable } from '../../db/index.ts';
import type { CaseKeys } from '../keys/index.ts';
import type { Programs } from '../programs.ts';
import { readState } from '../read-state.ts';

export interface ReviveDeps {
  db: Queryable;
  keys: CaseKeys;
  programs: Programs;
  workflows: WorkflowClient;
  taskQueue: string;
}

/** Starts a run of a case from what the database holds; one that runs already goes on. */
export async function startFromDatabase(deps: ReviveDeps, caseId: string): Promise<boolean> {
  const stored = await readState(deps.db, deps.keys, caseId);
  if (!stored || stored.halted !== null || stored.state.phase !== 'running') return false;
  const program = await deps.programs.get(stored.state.bundle);
  await deps.workflows.start<(input: CaseInput) => Promise<CaseEnd>>(caseWorkflowName, {
    workflowId: caseWorkflowId(caseId),
    taskQueue: deps.taskQueue,
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [{ caseId, program, state: stored.state }],
  });
  return true;
}

/**
 * Ends a case's run, if there is one, and starts a new one from the database, which is the truth:
 * for a run whose history the code of today cannot follow, or that an operator sets free.
 */
export async function restartFromDatabase(
  deps: ReviveDeps,
  caseId: string,
  reason: string,
): Promise<boolean> {
  try {
    await deps.workflows.getHandle(caseWorkflowId(caseId)).terminate(reason);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
  return startFromDatabase(deps, caseId);
}
