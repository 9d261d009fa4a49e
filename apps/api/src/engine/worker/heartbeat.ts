import { hostname } from 'node:os';
import { randomUUID } from 'node:crypto';
import type { Queryable, WorkerDetail } from '../../db/index.ts';

const interval = 5_000;
/** A worker not seen for so long is gone. */
const gone = '20 seconds';

export interface Heartbeat {
  stop(): Promise<void>;
}

/** Keeps a row alive as long as `isPolling` says so: how the API knows that a worker is there. */
export async function startHeartbeat(
  db: Queryable,
  detail: WorkerDetail,
  isPolling: () => boolean,
): Promise<Heartbeat> {
  const id = `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`;
  const beat = async (): Promise<void> => {
    if (!isPolling()) return;
    await db.query(
      `insert into workers (id, started_at, seen_at, detail) values ($1, now(), now(), $2)
       on conflict (id) do update set seen_at = now()`,
      [id, JSON.stringify(detail)],
    );
  };
  await beat();
  const timer = setInterval(() => void beat().catch(() => undefined), interval);
  return {
    async stop() {
      clearInterval(timer);
      // Not counted from now on; its build stays known until it is forgotten.
      await db
        .query(`update workers set seen_at = now() - interval '1 hour' where id = $1`, [id])
        .catch(() => undefined);
    },
  };
}

/** How many workers of a task queue have been seen lately. */
export async function countWorkers(db: Queryable, taskQueue: string): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `select count(*)::int as n from workers
     where seen_at > now() - $2::interval and detail->>'taskQueue' = $1`,
    [taskQueue, gone],
  );
  return rows[0]?.n ?? 0;
}

/** Plug-ins that a worker seen lately runs without, and why. */
export async function leftOutByWorkers(
  db: Queryable,
): Promise<NonNullable<WorkerDetail['leftOut']>[number][]> {
  const { rows } = await db.query<{ name: string; message: string }>(
    `select distinct one->>'name' as name, one->>'message' as message
     from workers, jsonb_array_elements(coalesce(detail->'leftOut', '[]'::jsonb)) as one
     where seen_at > now() - $1::interval`,
    [gone],
  );
  return rows;
}

/** Forgets workers that ended without saying so long ago. */
export async function forgetWorkers(db: Queryable): Promise<void> {
  await db.query(`delete from workers where seen_at < now() - interval '1 day'`);
}

/**
 * Before the first worker of another build polls: every running case is to be looked at again,
 * because the histories of their runs were made by other code.
 */
export async function distrustOtherBuilds(db: Queryable, build: string): Promise<void> {
  await db.query(
    `update case_states s set checked_seq = 0 from cases c
     where c.id = s.case_id and c.phase = 'running'
       and not exists (select 1 from workers where detail->>'build' = $1)`,
    [build],
  );
}
