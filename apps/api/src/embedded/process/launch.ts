import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { StackError } from '../stack-error.ts';

/** Who a child runs as; `search` lets it pass folders that are closed to others. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
  search: boolean;
}

/** How a child is started. */
export interface Launch {
  command: string;
  args: string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  account?: Account;
  /** Sent by the kernel when the starting process dies; only where setpriv is there. */
  signalWhenOrphaned?: NodeJS.Signals;
}

/** Standard input, output and errors of a child. */
export type Streams = ['ignore' | 'pipe', 'pipe' | number, 'pipe' | number];

/** Starts a child in its own session, so that a Ctrl-C at the terminal reaches only its owner. */
export function spawnChild(launch: Launch, streams: Streams): ChildProcess {
  const { command, args, ids } = resolve(launch);
  return spawn(command, args, {
    stdio: streams,
    detached: true,
    env: launch.env ?? process.env,
    ...(launch.cwd ? { cwd: launch.cwd } : {}),
    ...ids,
  });
}

/** Either lets an account pass closed folders; containers often have only the second. */
const capabilities = ['dac_read_search', 'dac_override'];

function resolve(launch: Launch): { command: string; args: string[]; ids: object } {
  const { account } = launch;
  for (const capability of capabilities) {
    const flags = setprivFlags(launch, capability);
    if (flags.length === 0) return { command: launch.command, args: launch.args, ids: {} };
    const setpriv = workingSetpriv(flags);
    if (!setpriv) continue;
    return { command: setpriv, args: [...flags, '--', launch.command, ...launch.args], ids: {} };
  }
  if (account?.search) throw cannotReach(launch.command, account);
  const ids = account ? { uid: account.uid, gid: account.gid } : {};
  return { command: launch.command, args: launch.args, ids };
}

// access(2) of an ordinary account ignores capabilities unless no_setuid_fixup is set,
// and PostgreSQL asks access(2) whether its own program may be run.
function setprivFlags({ account, signalWhenOrphaned }: Launch, capability: string): string[] {
  const search = ['--inh-caps', `+${capability}`, '--ambient-caps', `+${capability}`];
  return [
    ...(account ? [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'] : []),
    ...(account?.search ? [...search, '--securebits', '+no_setuid_fixup'] : []),
    ...(signalWhenOrphaned ? ['--pdeathsig', signalWhenOrphaned.replace(/^SIG/, '')] : []),
  ];
}

const tried = new Map<string, string>();

/** Path of a setpriv that takes these flags; '' where there is none. */
function workingSetpriv(flags: string[]): string {
  if (process.platform !== 'linux') return '';
  const key = flags.join(' ');
  let found = tried.get(key);
  if (found === undefined) {
    const works = (file: string) =>
      existsSync(file) && spawnSync(file, [...flags, '--', '/bin/true']).status === 0;
    found = ['/usr/bin/setpriv', '/bin/setpriv'].find(works) ?? '';
    tried.set(key, found);
  }
  return found;
}

function cannotReach(command: string, account: Account): StackError {
  return new StackError(
    'stack.account',
    `以 root 运行时，PostgreSQL 由账号 ${account.name} 运行，但它进不去 ${command} 或数据目录所在的文件夹。请用普通账号运行，或把程序放到其他账号可以进入的文件夹。`,
    `Run by root, PostgreSQL runs as ${account.name}, who cannot enter the folder of ${command} or of the data. Run as an ordinary user, or put the program where other users can enter.`,
  );
}
