import type { Connector, PluginConnector, StepKindRegistry } from '@yishi/workflows';
import type { Config } from '../config/index.ts';
import type { WorkerDetail } from '../db/index.ts';
import { bundleOptions } from './bundle-options.ts';
import { createCommit, createStateCache } from './commit/index.ts';
import { createConnections } from './connectors/index.ts';
import type { InnerConnector } from './connectors/index.ts';
import { createLivePublisher } from './live-changes.ts';
import { createCalendarSource } from './needs/index.ts';
import type { Engine } from './open-engine.ts';
import type { OutboxHandler } from './outbox/index.ts';
import { openQuarantine } from './quarantine.ts';
import { startSweeper } from './sweeper/index.ts';
import type { SweeperDeps } from './sweeper/index.ts';
import {
  buildWorkflowBundle,
  distrustOtherBuilds,
  startCaseWorker,
  startHeartbeat,
} from './worker/index.ts';
import type { BundleOptions } from './worker/index.ts';

export interface WorkerOptions {
  engine: Engine;
  config: Pick<Config, 'temporal' | 'timeZone'>;
  kinds: StepKindRegistry;
  cacheDir: string;
  /** Those that need no settings. */
  connectors?: readonly (Connector | InnerConnector)[];
  /** Those that are called as they are set in the database. */
  outside?: readonly PluginConnector[];
  /** By kind of the outbox; notices leave only where one for `notify` is given. */
  outbox?: Record<string, OutboxHandler>;
  cleanUp?: () => Promise<void>;
  /** Another entry of the workflow bundle, with the same step kinds as `kinds`. */
  workflowsPath?: string;
  /** Files of plug-ins whose steps `kinds` has. */
  stepFiles?: readonly string[];
  /** Plug-ins that it runs without; told to whoever asks how the system stands. */
  leftOut?: WorkerDetail['leftOut'];
  maxCachedWorkflows?: number;
  /** Off in tests that sweep by hand. */
  sweep?: boolean;
  onError?: SweeperDeps['onError'];
}

export interface RunningWorker {
  /** Rejects when polling fails for good. */
  done: Promise<void>;
  stop(): Promise<void>;
}

/** Everything that a worker process does: workflows, commits, connectors, outbox, sweeping. */
export async function runWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { engine, config, kinds, connectors = [], outside = [], outbox = {} } = options;
  const { pool, keys, programs, dataConverter } = engine;
  const { timeZone, temporal } = config;
  const workflowBundle = await buildWorkflowBundle(options.cacheDir, await bundleOf(options));
  const { build } = workflowBundle;
  const commit = createCommit(
    {
      ...{ pool, keys, programs, kinds, timeZone },
      calendar: createCalendarSource(timeZone),
      known: createStateCache(),
      quarantine: await openQuarantine(pool, build),
      mail: outbox['notify'] !== undefined,
    },
    createLivePublisher(pool),
  );
  const caseWorker = await startCaseWorker({
    ...{ pool, keys, commit, connectors, temporal, dataConverter, workflowBundle },
    connections: createConnections({ pool, keys, connectors: outside }),
    ...(options.maxCachedWorkflows !== undefined && {
      maxCachedWorkflows: options.maxCachedWorkflows,
    }),
  });
  await distrustOtherBuilds(pool, build);
  const heartbeat = await startHeartbeat(
    pool,
    { taskQueue: temporal.taskQueue, build, ...(options.leftOut && { leftOut: options.leftOut }) },
    () => caseWorker.worker.getState() === 'RUNNING',
  );
  const sweeper =
    options.sweep === false
      ? undefined
      : startSweeper({
          pool,
          revive: engine.revive,
          outbox: { db: pool, handlers: outbox },
          ...(options.cleanUp && { cleanUp: options.cleanUp }),
          onError: options.onError ?? (() => undefined),
        });
  return {
    done: caseWorker.done,
    async stop() {
      await heartbeat.stop();
      await sweeper?.stop();
      await caseWorker.stop();
    },
  };
}

async function bundleOf(options: WorkerOptions): Promise<BundleOptions> {
  const { cacheDir, stepFiles = [], workflowsPath } = options;
  const plugged = await bundleOptions(cacheDir, stepFiles);
  return { ...plugged, ...(workflowsPath !== undefined && { workflowsPath }) };
}
