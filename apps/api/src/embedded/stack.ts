import { rmSync } from 'node:fs';
import { runningStackFile } from '../config/index.ts';
import type { RunningStack } from '../config/index.ts';
import {
  ensureKeysFolder,
  hasKeys,
  modeOf,
  openDataDirectory,
  writeInstallation,
  writeJson,
} from './data/index.ts';
import type { DataDirectory, Installation, Layout } from './data/index.ts';
import { startPostgres } from './postgres/index.ts';
import type { EmbeddedPostgres } from './postgres/index.ts';
import { createSupervisor } from './process/index.ts';
import type { Supervisor } from './process/index.ts';
import { line } from './say.ts';
import type { Say } from './say.ts';
import { ensureNamespace, resolveBinaries, startTemporal } from './temporal/index.ts';
import type { TemporalBinaries } from './temporal/index.ts';

export interface StackOptions {
  dataDir: string;
  keysDir: string;
  mode: Installation['mode'];
  /** Outside servers; where one is named, that part is not started. */
  databaseUrl?: string | undefined;
  temporalAddress?: string | undefined;
  namespace?: string | undefined;
  ports?: { postgres?: number | undefined; temporal?: number | undefined };
  /** Further settings of the embedded PostgreSQL, for tests. */
  postgresSettings?: Record<string, string>;
  /** Further dynamic settings of the embedded Temporal, for tests. */
  temporalSettings?: Record<string, unknown>;
  env?: NodeJS.ProcessEnv;
  say?: Say;
  /** Breaks off a start that is under way. */
  signal?: AbortSignal;
  /** Called once the data directory is ours and fit to be started. */
  held?: () => void;
}

/** PostgreSQL and Temporal, started or reached. */
export interface Stack {
  databaseUrl: string;
  /** Superuser of the embedded PostgreSQL; '' with an outside server. */
  adminDatabaseUrl: string;
  temporal: { address: string; namespace: string };
  mode: Installation['mode'];
  layout: Layout;
  /** The owner of all child processes of this data directory. */
  supervisor: Supervisor;
  /** Tells a second start where people reach this one. */
  announce: (address: string) => void;
  /** Stops everything, the youngest child first, and gives the data directory free. */
  stop: () => Promise<void>;
}

/** Starts PostgreSQL and Temporal on a data directory, or reaches the outside servers named. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const say = options.say ?? (() => undefined);
  const data = await openDataDirectory(options.dataDir, say);
  const supervisor = createSupervisor({ logsDir: data.layout.logs, runFile: data.layout.run, say });
  const stop = async () => {
    data.lock.announceStop();
    rmSync(runningStackFile(data.layout.dataDir), { force: true });
    await supervisor.stop();
    data.lock.release();
  };
  try {
    const mode = modeOf(data.installation, options.mode);
    ensureKeysFolder(options.keysDir, data.installation?.keyed ?? false);
    options.held?.();
    const running = await bringUp(options, data, supervisor, say);
    writeInstallation(data.layout.installation, { mode, keyed: hasKeys(options.keysDir) });
    writeJson(runningStackFile(data.layout.dataDir), running, 0o600);
    return {
      databaseUrl: running.databaseUrl,
      adminDatabaseUrl: running.adminDatabaseUrl,
      temporal: { address: running.temporalAddress, namespace: namespaceOf(options) },
      mode,
      layout: data.layout,
      supervisor,
      announce: data.lock.announce,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const namespaceOf = (options: StackOptions) => options.namespace ?? 'yishi';

async function bringUp(
  options: StackOptions,
  data: DataDirectory,
  supervisor: Supervisor,
  say: Say,
): Promise<RunningStack> {
  const env = options.env ?? process.env;
  const outside = options.temporalAddress;
  const binaries = outside
    ? undefined
    : await resolveBinaries({ env, say, signal: options.signal });
  const postgres =
    options.databaseUrl && outside
      ? undefined
      : await startDatabase(options, data, supervisor, say);
  const temporalAddress =
    outside ?? (await startEngine(options, data, supervisor, say, postgres!, binaries!));
  await ensureNamespace(temporalAddress, namespaceOf(options));
  return {
    databaseUrl: options.databaseUrl ?? postgres!.databaseUrl,
    adminDatabaseUrl: options.databaseUrl ? '' : postgres!.adminUrl,
    temporalAddress,
    outside: [
      ...(options.databaseUrl ? ['postgres' as const] : []),
      ...(outside ? ['temporal' as const] : []),
    ],
  };
}

function startDatabase(
  options: StackOptions,
  { layout }: DataDirectory,
  supervisor: Supervisor,
  say: Say,
): Promise<EmbeddedPostgres> {
  say(line('启动 PostgreSQL…', 'Starting PostgreSQL…'));
  return startPostgres({
    layout,
    supervisor,
    port: options.ports?.postgres,
    stopWithOwner: true,
    ...(options.postgresSettings ? { settings: options.postgresSettings } : {}),
    ...(options.signal ? { signal: options.signal } : {}),
  });
}

function startEngine(
  options: StackOptions,
  { layout }: DataDirectory,
  supervisor: Supervisor,
  say: Say,
  postgres: EmbeddedPostgres,
  binaries: TemporalBinaries,
): Promise<string> {
  say(line('启动 Temporal…', 'Starting Temporal…'));
  return startTemporal({
    layout,
    supervisor,
    postgres,
    binaries,
    dynamic: options.temporalSettings,
    port: options.ports?.temporal,
    stopWithOwner: true,
    ...(options.signal ? { signal: options.signal } : {}),
  });
}
