import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

type Settings = Record<string, string>;

/** For one small machine that also runs Node and Temporal; nothing here gives up durability. */
const base: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  password_encryption: 'scram-sha-256',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  max_parallel_workers_per_gather: '1',
  jit: 'off',
  random_page_cost: '1.1',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_level: 'replica',
  wal_compression: 'pglz',
  max_wal_senders: '4',
  max_replication_slots: '4',
  checkpoint_timeout: '15min',
  max_wal_size: '1GB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_destination: 'stderr',
  logging_collector: 'off',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] %d ',
  log_min_duration_statement: '2s',
};

/** Writes the server's configuration; `local.conf` beside it is the administrator's and wins. */
export function writeSettings(folder: string, port: number, more: Settings = {}): string {
  mkdirSync(folder, { recursive: true });
  const hba = path.join(folder, 'hba.conf');
  writeFileSync(hba, 'host all,replication all 127.0.0.1/32 scram-sha-256\n');
  const settings = { ...base, ...more, port: String(port), hba_file: hba };
  const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`;
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${quoted(value)}`);
  if (existsSync(path.join(folder, 'local.conf'))) lines.push(`include 'local.conf'`);
  const file = path.join(folder, 'postgresql.conf');
  writeFileSync(file, `${lines.join('\n')}\n`);
  // Run by root with a strict umask, PostgreSQL's own account could not read them otherwise.
  chmodSync(folder, 0o755);
  for (const each of [hba, file]) chmodSync(each, 0o644);
  return file;
}
