import { Client } from 'pg';
import { accountChannel } from '../services/index.ts';

/** A broken listener tries again this much later. */
const retryAfter = 1_000;

/** Hears from all API processes whose account, roles or posts were changed; undefined for anybody's. */
export async function listenForAccounts(
  databaseUrl: string,
  onChange: (person: string | undefined) => void,
): Promise<{ close(): Promise<void> }> {
  let client: Client | undefined;
  let closed = false;

  const reopen = (): void => {
    // What was missed meanwhile is not known.
    onChange(undefined);
    if (!closed) setTimeout(() => void open().catch(reopen), retryAfter).unref();
  };

  async function open(): Promise<void> {
    const next = new Client({ connectionString: databaseUrl, keepAlive: true });
    next.on('notification', ({ payload }) => onChange(payload === '*' ? undefined : payload));
    next.on('error', () => undefined);
    await next.connect();
    next.on('end', reopen);
    client = next;
    await next.query(`listen ${accountChannel}`);
  }

  await open();
  return {
    async close() {
      closed = true;
      await client?.end();
    },
  };
}
