import { Client, Connection } from '@temporalio/client';
import type { WorkflowClient } from '@temporalio/client';
import type { DataConverter, PayloadCodec } from '@temporalio/common';
import type { RunLimits } from '@yishi/workflows/temporal';
import type { Pool } from 'pg';
import type { Config } from '../config/index.ts';
import { createCaseClient } from './client/index.ts';
import type { CaseClient } from './client/index.ts';
import { caseDataConverter, createCaseCodec } from './codec/index.ts';
import { createCaseKeys, openKeyring } from './keys/index.ts';
import type { CaseKeys } from './keys/index.ts';
import { createPrograms } from './programs.ts';
import type { Programs } from './programs.ts';
import type { ReviveDeps } from './sweeper/index.ts';
import { countWorkers } from './worker/index.ts';

/** What API and worker share: keys, programs, and the way to Temporal. */
export interface Engine {
  pool: Pool;
  keys: CaseKeys;
  programs: Programs;
  codec: PayloadCodec;
  dataConverter: DataConverter;
  cases: CaseClient;
  workflows: WorkflowClient;
  /** What sweeping and reviving need. */
  revive: ReviveDeps;
  /** Whether Temporal answers, and how many workers poll. */
  health(): Promise<{ temporal: boolean; workers: number }>;
  close(): Promise<void>;
}

export interface EngineOptions {
  config: Pick<Config, 'temporal' | 'keysDir'>;
  pool: Pool;
  /** How long a person waits for an answer, in milliseconds. */
  patience?: number;
  limits?: RunLimits;
}

/** Opens the engine for a process; Temporal may come later, PostgreSQL must be there. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { config, pool, patience, limits } = options;
  const { address, namespace, taskQueue } = config.temporal;
  const keys = createCaseKeys(pool, await openKeyring(pool, config.keysDir));
  const codec = createCaseCodec(keys);
  const dataConverter = caseDataConverter(codec);
  const connection = Connection.lazy({ address });
  const { workflow: workflows } = new Client({ connection, namespace, dataConverter });
  const programs = createPrograms(pool);
  const cases = createCaseClient({
    ...{ connection, workflows, taskQueue, db: pool, keys, programs },
    ...(patience !== undefined && { patience }),
    ...(limits && { limits }),
  });
  return {
    ...{ pool, keys, programs, codec, dataConverter, cases, workflows },
    revive: { db: pool, keys, programs, workflows, taskQueue },
    async health() {
      const reached = connection
        .withDeadline(Date.now() + 2_000, () => connection.healthService.check({}))
        .then(() => true)
        .catch(() => false);
      const [temporal, workers] = await Promise.all([reached, countWorkers(pool, taskQueue)]);
      return { temporal, workers };
    },
    close: () => connection.close(),
  };
}
