import type { Pool } from 'pg';
import type { OutboxDeps } from '../outbox/index.ts';
import { dispatchOutbox } from '../outbox/index.ts';
import { forgetWorkers } from '../worker/index.ts';
import type { ReviveDeps } from './revive-case.ts';
import { sweepCases } from './sweep-cases.ts';

export interface SweeperDeps {
  pool: Pool;
  revive: ReviveDeps;
  outbox: OutboxDeps;
  /** Removes what nothing holds, e.g. files of abandoned drafts; called once an hour. */
  cleanUp?: () => Promise<void>;
  onError: (what: string, error: unknown) => void;
}

export interface Sweeper {
  stop(): Promise<void>;
}

const every = { outbox: 1_000, cases: 60_000, all: 60 * 60_000 };
/** Checks of quiet cases per minute while nothing is wrong. */
const calm = 60;
/** Any number; who holds it sweeps. */
const sweepLock = 7_246_002;

/** Sends the outbox and looks after cases, from now on; any number may run, one sweeps at a time. */
export function startSweeper(deps: SweeperDeps): Sweeper {
  const loops = [
    loop(
      every.outbox,
      () => sendAll(deps),
      (error) => deps.onError('outbox', error),
    ),
    loop(
      every.cases,
      () => sweepQuiet(deps),
      (error) => deps.onError('sweep', error),
    ),
    loop(
      every.all,
      () => sweepAll(deps),
      (error) => deps.onError('sweep-all', error),
    ),
  ];
  return {
    async stop() {
      await Promise.all(loops.map((each) => each.stop()));
    },
  };
}

async function sendAll({ outbox }: SweeperDeps): Promise<void> {
  while ((await dispatchOutbox(outbox)) > 0);
}

/** A few quiet cases; as soon as one needed help, all that are unchecked. */
async function sweepQuiet(deps: SweeperDeps): Promise<void> {
  await alone(deps.pool, async () => {
    let limit = calm;
    for (;;) {
      const swept = await sweepCases(deps.revive, { which: 'unchecked', quietFor: 60, limit });
      if (swept.caughtUp + swept.revived === 0 || swept.checked < limit) return;
      limit = 500;
    }
  });
}

/** Every running case, when Temporal knows of fewer than the database: its histories were lost. */
async function sweepAll(deps: SweeperDeps): Promise<void> {
  await alone(deps.pool, async () => {
    await forgetWorkers(deps.pool);
    await deps.cleanUp?.();
    const { count } = await deps.revive.workflows.count(
      `WorkflowType = 'caseWorkflow' AND ExecutionStatus = 'Running'`,
    );
    const { rows } = await deps.pool.query<{ n: number }>(
      `select count(*)::int as n from cases where phase = 'running'`,
    );
    if (count >= (rows[0]?.n ?? 0)) return;
    await sweepCases(deps.revive, { which: 'all', quietFor: 30, limit: 1_000_000 });
  });
}

/** Does the work unless another process does the same now. */
async function alone(pool: Pool, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ got: boolean }>(
      'select pg_try_advisory_lock($1) as got',
      [sweepLock],
    );
    if (!rows[0]?.got) return;
    try {
      await work();
    } finally {
      await client.query('select pg_advisory_unlock($1)', [sweepLock]);
    }
  } finally {
    client.release();
  }
}

function loop(
  pause: number,
  work: () => Promise<void>,
  onError: (error: unknown) => void,
): { stop(): Promise<void> } {
  let stopped = false;
  let wake: () => void = () => undefined;
  const running = (async () => {
    while (!stopped) {
      await work().catch(onError);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, stopped ? 0 : pause);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    stop() {
      stopped = true;
      wake();
      return running;
    },
  };
}
