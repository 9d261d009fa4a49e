import { NativeConnection, Worker } from '@temporalio/worker';
import type { InjectedSinks } from '@temporalio/worker';
import type { DataConverter } from '@temporalio/common';
import type { CaseSinks } from '@yishi/workflows/temporal';
import type { Pool } from 'pg';
import { reportIncident } from '../incidents.ts';
import { createActivities } from './activities.ts';
import type { ActivityDeps } from './activities.ts';
import type { WorkflowBundle } from './build-bundle.ts';

export interface CaseWorkerDeps extends ActivityDeps {
  temporal: { address: string; namespace: string; taskQueue: string };
  dataConverter: DataConverter;
  workflowBundle: WorkflowBundle;
  maxCachedWorkflows?: number;
}

export interface CaseWorker {
  worker: Worker;
  /** Lets what is under way end, then closes the connection. */
  stop(): Promise<void>;
  /** Rejects when the worker fails; resolves after `stop`. */
  done: Promise<void>;
}

/** A worker that polls; any number may run on one task queue. */
export async function startCaseWorker(deps: CaseWorkerDeps): Promise<CaseWorker> {
  const { temporal, workflowBundle } = deps;
  const connection = await NativeConnection.connect({ address: temporal.address });
  const worker = await Worker.create({
    connection,
    namespace: temporal.namespace,
    taskQueue: temporal.taskQueue,
    workflowBundle,
    activities: createActivities(deps),
    sinks: mismatchSinks(deps.pool),
    dataConverter: deps.dataConverter,
    maxCachedWorkflows: deps.maxCachedWorkflows ?? 500,
    maxConcurrentActivityTaskExecutions: 20,
    maxConcurrentActivityTaskPolls: 2,
    shutdownGraceTime: '10s',
  });
  const run = worker.run();
  const done = run.finally(() => connection.close());
  // Whoever waits for `done` hears of a failure; without a waiter it must not end the process twice.
  done.catch(() => undefined);
  return {
    worker,
    done,
    async stop() {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await done;
    },
  };
}

/** A changed core shows itself on replay, where no activity can be called. */
function mismatchSinks(pool: Pool): InjectedSinks<CaseSinks> {
  return {
    engine: {
      mismatch: {
        callDuringReplay: true,
        async fn(_info, { caseId, seq, expected, found }) {
          await reportIncident(pool, {
            caseId,
            incident: `engine:${seq}:mismatch`,
            code: 'state.mismatch',
            message: `第${seq}条记录后的状态与数据库不一致（应为 ${expected}，得到 ${found}）`,
          });
        },
      },
    },
  };
}
