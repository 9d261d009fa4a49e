import type { Json } from '@yishi/workflows';
import type { Queryable } from '../../db/index.ts';
import { reportIncident } from '../incidents.ts';

export interface OutboxItem {
  id: number;
  kind: string;
  caseId: string | null;
  key: string;
  payload: Json;
  attempts: number;
}

/** Sends items of one kind; a throw is tried again later. It may be called twice for one item. */
export type OutboxHandler = (item: OutboxItem) => Promise<void>;

export interface OutboxDeps {
  db: Queryable;
  handlers: Record<string, OutboxHandler>;
  /** After so many attempts an item is dead and becomes an incident. */
  maxAttempts?: number;
}

/** How long a dispatcher that took an item may take before another one does. */
const lease = '2 minutes';
const batch = 20;

/** Sends what is due, at most a batch; gives how many items it took. Any number may run at once. */
export async function dispatchOutbox(deps: OutboxDeps): Promise<number> {
  const { rows } = await deps.db.query<{
    id: string;
    kind: string;
    case_id: string | null;
    key: string;
    payload: Json;
    attempts: number;
  }>({
    name: 'take_outbox',
    text: `update outbox set attempts = attempts + 1, next_at = now() + $1::interval
           where id in (select id from outbox where dead_at is null and next_at <= now()
                        and kind = any($3::text[]) order by next_at limit $2 for update skip locked)
           returning id, kind, case_id, key, payload, attempts`,
    values: [lease, batch, Object.keys(deps.handlers)],
  });
  await Promise.all(
    rows.map(({ id, case_id: caseId, ...row }) => send(deps, { ...row, id: Number(id), caseId })),
  );
  return rows.length;
}

async function send(deps: OutboxDeps, item: OutboxItem): Promise<void> {
  try {
    await deps.handlers[item.kind]?.(item);
  } catch (error) {
    await postpone(deps, item, error instanceof Error ? error.message : String(error));
    return;
  }
  await deps.db.query('delete from outbox where id = $1', [item.id]);
}

async function postpone(
  { db, maxAttempts = 12 }: OutboxDeps,
  item: OutboxItem,
  message: string,
): Promise<void> {
  const dead = item.attempts >= maxAttempts;
  await db.query(
    `update outbox set last_error = $2, next_at = now() + make_interval(secs => $3),
       dead_at = case when $4 then now() end where id = $1`,
    [item.id, message, backoff(item.attempts), dead],
  );
  if (!dead) return;
  await reportIncident(db, {
    caseId: item.caseId ?? '',
    incident: `outbox:${item.key}`,
    origin: 'outbox',
    code: `outbox.${item.kind}`,
    message,
  });
}

/** Seconds: 5, 10, 20 … up to an hour. */
const backoff = (attempts: number): number => Math.min(3_600, 5 * 2 ** (attempts - 1));

/** Gives a dead item new attempts: what an operator's retry does. */
export async function retryDeadItem(db: Queryable, key: string): Promise<boolean> {
  const { rowCount } = await db.query(
    'update outbox set dead_at = null, attempts = 0, next_at = now() where key = $1 and dead_at is not null',
    [key],
  );
  return rowCount === 1;
}
