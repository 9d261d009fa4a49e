import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { commandOf, endProcess, identify, runTool } from '../process/index.ts';
import type { Account } from '../process/index.ts';
import { StackError } from '../stack-error.ts';
import type { PostgresBinaries } from './binaries.ts';

export interface Cluster {
  binaries: PostgresBinaries;
  account: Account | undefined;
  /** PostgreSQL's data directory. */
  directory: string;
  configFile: string;
}

/**
 * Makes the data directory beside its place and moves it there when it is whole: one that exists is
 * complete, and what a broken-off first start left is thrown away.
 */
export async function ensureCluster(cluster: Cluster, signal?: AbortSignal): Promise<void> {
  const { binaries, account, directory } = cluster;
  if (existsSync(directory)) return checkMajor(directory);
  clearUnfinished(directory);
  // A name of its own: an initdb whose owner was killed may still be ending in the former one.
  const fresh = `${directory}${unfinished}${process.pid}`;
  mkdirSync(fresh, { mode: 0o700 });
  if (account) chownSync(fresh, account.uid, account.gid);
  const init = (more: readonly string[]) =>
    runTool(
      {
        command: binaries.initdb,
        args: ['-D', fresh, '-U', 'postgres', '-A', 'trust', ...locale, ...more],
        env: { ...process.env, LC_ALL: 'C' },
        cwd: fresh,
        ...(account ? { account } : {}),
      },
      signal ? { signal } : {},
    );
  let result = await init(letters);
  // A system without that locale: everything is found all the same, Chinese only not by an index.
  if (result.code !== 0 && !signal?.aborted) result = await init([]);
  if (result.code !== 0) throw initFailed(result.output);
  renameSync(fresh, directory);
}

const unfinished = '.unfinished-';

function clearUnfinished(directory: string): void {
  const parent = path.dirname(directory);
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(`${path.basename(directory)}${unfinished}`)) continue;
    rmSync(path.join(parent, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

// Code points in order on every machine: no dependence on the locales an operating system has.
const locale = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

// Without it pg_trgm takes no Chinese character for a letter, and its indexes hold none of them.
const letters = ['--lc-ctype=C.UTF-8'];

/** Sets the superuser's password while no server runs; a crash is recovered from on the way. */
export async function setAdminPassword(cluster: Cluster, password: string): Promise<void> {
  const { binaries, account, directory, configFile } = cluster;
  const result = await runTool(
    {
      command: binaries.postgres,
      args: ['--single', '-D', directory, '-c', `config_file=${configFile}`, 'postgres'],
      cwd: directory,
      ...(account ? { account } : {}),
    },
    { input: `ALTER ROLE postgres PASSWORD '${password}'\n` },
  );
  if (result.code !== 0 || /ERROR|FATAL|PANIC/.test(result.output)) throw initFailed(result.output);
}

/** Ends a server of this directory that nobody owns any more, as postmaster.pid tells. */
export async function endForgottenServer({ directory, binaries }: Cluster): Promise<void> {
  const file = path.join(directory, 'postmaster.pid');
  if (!existsSync(file)) return;
  // A server in single-user mode writes its number with a minus.
  const pid = Math.abs(Number(readFileSync(file, 'utf8').split('\n')[0]));
  const target = identify(pid);
  const command = commandOf(pid);
  const ours = command.includes(directory) && command.includes(path.basename(binaries.postgres));
  if (target && ours) await endProcess(target, 'SIGINT', 15_000);
}

function checkMajor(directory: string): void {
  const written = readFileSync(path.join(directory, 'PG_VERSION'), 'utf8').trim();
  if (written === '18') return;
  throw new StackError(
    'stack.postgresMajor',
    `数据库目录由 PostgreSQL ${written} 写成，本程序带的是 18，不能直接打开。请用原来的版本备份后再升级。`,
    `The database was written by PostgreSQL ${written}; this program brings 18 and cannot open it.`,
  );
}

function initFailed(output: string): StackError {
  return new StackError(
    'stack.postgresInit',
    `PostgreSQL 初始化失败：\n${output.trim()}`,
    `PostgreSQL could not be initialised:\n${output.trim()}`,
  );
}
