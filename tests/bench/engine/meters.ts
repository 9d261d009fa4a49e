import { Client, Connection } from '@temporalio/client';
import { caseWorkflowId } from '@yishi/workflows/temporal';
import pg from 'pg';

/** What a case left in Temporal. */
export interface History {
  events: number;
  bytes: number;
}

export interface Meters {
  /** Sum over the histories of these cases, all events from start to completion. */
  histories(cases: readonly string[]): Promise<History>;
  /** Bytes of write-ahead log since the server was made; of all databases, Temporal's included. */
  wal(): Promise<number>;
  close(): Promise<void>;
}

export async function openMeters(where: {
  databaseUrl: string;
  temporalAddress: string;
  namespace: string;
}): Promise<Meters> {
  const database = new pg.Client({ connectionString: where.databaseUrl });
  await database.connect();
  const connection = await Connection.connect({ address: where.temporalAddress });
  const { workflow } = new Client({ connection, namespace: where.namespace });
  return {
    async histories(cases) {
      const sum: History = { events: 0, bytes: 0 };
      for (const caseId of cases) {
        const { historyLength, historySize } = await workflow
          .getHandle(caseWorkflowId(caseId))
          .describe();
        sum.events += historyLength;
        sum.bytes += historySize ?? 0;
      }
      return sum;
    },
    async wal() {
      const { rows } = await database.query<{ bytes: string }>(
        `select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as bytes`,
      );
      return Number(rows[0]?.bytes);
    },
    async close() {
      await database.end();
      await connection.close();
    },
  };
}
