import type { WorkflowClient, WorkflowHandle } from '@temporalio/client';
import { caseWorkflowId } from '@yishi/workflows/temporal';

export type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

/** Histories of all runs of a case, the first one first. */
export async function historiesOf(workflows: WorkflowClient, caseId: string): Promise<History[]> {
  const runs: History[] = [];
  let runId: string | undefined;
  do {
    const history = await workflows.getHandle(caseWorkflowId(caseId), runId).fetchHistory();
    runs.unshift(history);
    const started = history.events?.[0]?.workflowExecutionStartedEventAttributes;
    runId = started?.continuedExecutionRunId ?? '';
  } while (runId !== '');
  return runs;
}

/** How many Updates a run took. */
export const updatesIn = ({ events }: History): number =>
  (events ?? []).filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes).length;
