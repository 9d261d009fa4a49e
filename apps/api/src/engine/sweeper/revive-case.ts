import type { WorkflowClient } from '@temporalio/client';
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
