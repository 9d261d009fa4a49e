import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Account } from '../process/index.ts';
import { StackError } from '../stack-error.ts';

/**
 * PostgreSQL refuses to be run by root: then it runs as `postgres` (made if it is not there), else
 * as `nobody`. Undefined when an ordinary user starts Yishi. `paths` must be reachable for it.
 */
export function postgresAccount(paths: string[]): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found =
    lookUp('postgres') ?? (create() ? lookUp('postgres') : undefined) ?? lookUp('nobody');
  if (!found) throw noAccount();
  return { ...found, search: paths.some((each) => !reachable(each, found)) };
}

type Identity = Pick<Account, 'name' | 'uid' | 'gid'>;

function lookUp(name: string): Identity | undefined {
  const id = (flag: string) => Number(run('id', flag, name) ?? Number.NaN);
  const [uid, gid] = [id('-u'), id('-g')];
  return uid > 0 && gid >= 0 ? { name, uid, gid } : undefined;
}

function create(): boolean {
  if (process.platform !== 'linux') return false;
  return run('useradd', '--system', '--user-group', '--no-create-home', 'postgres') !== undefined;
}

function run(command: string, ...args: string[]): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}

// Every folder above must let the account pass: 1 for others, 10 for its group, 100 for itself.
function reachable(target: string, account: Identity): boolean {
  for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
    if (existsSync(folder)) {
      const { mode, uid, gid } = statSync(folder);
      const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return false;
    }
    if (folder === path.dirname(folder)) return true;
  }
}

function noAccount(): StackError {
  return new StackError(
    'stack.account',
    'PostgreSQL 不能由 root 运行，本机又没有账号 postgres，也无法新建。请用普通账号运行。',
    'PostgreSQL cannot be run by root, and there is no account postgres nor could one be made. Run as an ordinary user.',
  );
}
