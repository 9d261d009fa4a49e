import { setTimeout as sleep } from 'node:timers/promises';
import { choosePort, readSecrets, writeSecrets } from '../data/index.ts';
import type { Layout, Secrets } from '../data/index.ts';
import type { Supervisor } from '../process/index.ts';
import { postgresAccount } from './account.ts';
import { postgresBinaries } from './binaries.ts';
import { endForgottenServer, ensureCluster, setAdminPassword } from './cluster.ts';
import type { Cluster } from './cluster.ts';
import { ensureDatabase, ensureRole, withClient } from './roles.ts';
import { writeSettings } from './settings.ts';

export interface PostgresOptions {
  layout: Layout;
  supervisor: Supervisor;
  port?: number | undefined;
  settings?: Record<string, string>;
  /** Ask the kernel to stop the server when its owner is killed. */
  stopWithOwner: boolean;
  signal?: AbortSignal;
}

export interface EmbeddedPostgres {
  port: number;
  secrets: Secrets;
  /** Superuser, database postgres. */
  adminUrl: string;
  /** Owner of the database yishi. */
  databaseUrl: string;
}

/** Starts PostgreSQL on the data directory, made at the first start; role and database are there. */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const { layout, supervisor, signal } = options;
  const port = await choosePort(layout.ports, 'postgres', { given: options.port });
  const binaries = postgresBinaries();
  const account = postgresAccount([binaries.postgres, layout.postgres]);
  const configFile = writeSettings(layout.postgresConf, port, options.settings);
  const cluster: Cluster = { binaries, account, directory: layout.postgres, configFile };
  await ensureCluster(cluster, signal);
  await endForgottenServer(cluster);
  const { secrets, fresh } = readSecrets(layout.secrets);
  if (fresh) {
    await setAdminPassword(cluster, secrets.admin);
    writeSecrets(layout.secrets, secrets);
  }
  const at = (role: string, password: string, database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  const adminUrl = at('postgres', secrets.admin, 'postgres');
  await supervisor.start(
    {
      name: 'postgres',
      marker: layout.postgres,
      launch: () => ({
        command: binaries.postgres,
        args: ['-D', layout.postgres, '-c', `config_file=${configFile}`],
        cwd: layout.postgres,
        ...(account ? { account } : {}),
        ...(options.stopWithOwner ? { signalWhenOrphaned: 'SIGINT' as const } : {}),
      }),
      ready: (abort) => waitForServer(adminUrl, abort),
      readyMs: 10 * 60_000,
      stopSignal: 'SIGINT',
      graceMs: 30_000,
    },
    signal,
  );
  await withClient(adminUrl, async (client) => {
    await ensureRole(client, 'yishi', secrets.yishi);
    await ensureDatabase(client, 'yishi', 'yishi');
  });
  return { port, secrets, adminUrl, databaseUrl: at('yishi', secrets.yishi, 'yishi') };
}

// Recovery after a crash can take minutes; until it is over connections are refused.
async function waitForServer(url: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    try {
      await withClient(url, (client) => client.query('SELECT 1'));
      return;
    } catch {
      await sleep(50, undefined, { signal });
    }
  }
}
