import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import type { ArchiveWriter } from './archive-writer.ts';
import { copyTree } from './copy-tree.ts';

/** Made anew by every start of the server; a copy of them would be wrong or dead weight. */
const emptied = [
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
];
const leftOut =
  /(^|\/)(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|pg_internal\.init[^/]*|pgsql_tmp[^/]*)$/;
const controlFile = 'global/pg_control';

export interface CopyPostgresOptions {
  client: pg.Client;
  archive: ArchiveWriter;
  /** PostgreSQL's data directory. */
  directory: string;
  copied: (bytes: number) => void;
}

/**
 * Copies a running PostgreSQL: between pg_backup_start and pg_backup_stop its files, then the
 * write-ahead log of that time, which a temporary slot keeps from being removed.
 * https://www.postgresql.org/docs/18/continuous-archiving.html
 */
export async function copyPostgres(
  options: CopyPostgresOptions,
): Promise<{ start: string; stop: string }> {
  const { client, archive, directory, copied } = options;
  await client.query(
    `SELECT pg_create_physical_replication_slot('yishi_backup_' || pg_backend_pid(), true, true)`,
  );
  const start = await one(
    client,
    `SELECT pg_walfile_name(pg_backup_start('yishi', true)) AS value`,
  );
  await copyTree({ archive, source: directory, name: 'postgres', wanted: isCopied, copied });
  copied(await archive.file(`postgres/${controlFile}`, path.join(directory, controlFile)));
  const { rows } = await client.query<{ stop: string; label: string }>(
    `SELECT pg_walfile_name(lsn) AS stop, labelfile AS label FROM pg_backup_stop(false)`,
  );
  const { stop, label } = rows[0]!;
  await archive.text('postgres/backup_label', label);
  for (const name of await segments(path.join(directory, 'pg_wal'), start, stop)) {
    copied(await archive.file(`postgres/pg_wal/${name}`, path.join(directory, 'pg_wal', name)));
  }
  return { start, stop };
}

function isCopied(below: string): boolean {
  const [top, ...rest] = below.split('/');
  if (rest.length > 0 && emptied.includes(top ?? '')) return false;
  return !leftOut.test(below) && below !== controlFile;
}

/** Segments from `start` to `stop` and the histories of timelines; their names sort by age. */
async function segments(folder: string, start: string, stop: string): Promise<string[]> {
  const names = (await readdir(folder)).toSorted();
  const needed = names.filter(
    (name) => /^[0-9A-F]{24}$/.test(name) && name >= start && name <= stop,
  );
  if (needed[0] !== start || needed.at(-1) !== stop) {
    throw new Error(`write-ahead log from ${start} to ${stop} is not whole: ${needed.join(' ')}`);
  }
  return [...names.filter((name) => name.endsWith('.history')), ...needed];
}

async function one(client: pg.Client, query: string): Promise<string> {
  const { rows } = await client.query<{ value: string }>(query);
  return rows[0]!.value;
}
