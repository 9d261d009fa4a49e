import type { Pool } from 'pg';
import { Client } from 'pg';
import type { CommittedChange } from './commit/index.ts';

const channel = 'yishi_live';
/** Postgres takes at most 8,000 bytes; ids are short. */
const maxPeople = 100;
/** Changes within this many milliseconds leave together. */
const gather = 25;
/** A broken listener tries again this much later. */
const retryAfter = 1_000;

/** What pages in a browser should read anew. */
export type LiveChange = CommittedChange;

/**
 * Tells all API processes what has changed, some milliseconds after the commit and outside of it:
 * a notice in a transaction would make all commits wait for one another. A lost one is only late.
 */
export function createLivePublisher(pool: Pool): (change: LiveChange) => void {
  let waiting: LiveChange[] = [];
  let timer: NodeJS.Timeout | undefined;

  async function flush(): Promise<void> {
    timer = undefined;
    const changes = waiting;
    waiting = [];
    await pool
      .query('select pg_notify($1, payload) from unnest($2::text[]) as payload', [
        channel,
        changes.map((change) => JSON.stringify(change)),
      ])
      .catch(() => undefined);
  }

  return ({ caseId, people }) => {
    for (let n = 0; n === 0 || n < people.length; n += maxPeople) {
      waiting.push({ caseId, people: people.slice(n, n + maxPeople) });
    }
    timer ??= setTimeout(() => void flush(), gather);
  };
}

export interface LiveListener {
  close(): Promise<void>;
}

/** Listens on a connection of its own, and connects again when it breaks. */
export async function listenForChanges(
  databaseUrl: string,
  onChange: (change: LiveChange) => void,
): Promise<LiveListener> {
  let client: Client | undefined;
  let closed = false;

  const reopen = (): void => {
    if (!closed) setTimeout(() => void open().catch(reopen), retryAfter).unref();
  };

  async function open(): Promise<void> {
    const next = new Client({ connectionString: databaseUrl, keepAlive: true });
    next.on('notification', ({ payload }) => {
      if (payload) onChange(JSON.parse(payload) as LiveChange);
    });
    next.on('error', () => undefined);
    await next.connect();
    next.on('end', reopen);
    client = next;
    await next.query(`listen ${channel}`);
  }

  await open();
  return {
    async close() {
      closed = true;
      await client?.end();
    },
  };
}
