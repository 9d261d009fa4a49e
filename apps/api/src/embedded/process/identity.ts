import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process for certain: numbers are reused, a number with its start time is not. */
export interface ProcessIdentity {
  pid: number;
  started: string;
}

interface Seen {
  started: string;
  command: string;
}

/** The process that has this number now, or undefined where none runs. */
export function identify(pid: number): ProcessIdentity | undefined {
  const seen = look(pid);
  return seen && { pid, started: seen.started };
}

export function isRunning(identity: ProcessIdentity): boolean {
  return look(identity.pid)?.started === identity.started;
}

/** The command line of a running process; '' where none runs. */
export function commandOf(pid: number): string {
  return look(pid)?.command ?? '';
}

function look(pid: number): Seen | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return process.platform === 'linux' ? lookInProc(pid) : askPs(pid);
}

// Fields after the name, which may hold blanks and brackets: state is the first, start time the 20th.
function lookInProc(pid: number): Seen | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
    return { started: `${boot}/${fields[19]}`, command };
  } catch {
    return undefined;
  }
}

function askPs(pid: number): Seen | undefined {
  try {
    const ps = (field: string) =>
      execFileSync('ps', ['-ww', '-o', `${field}=`, '-p', String(pid)], {
        encoding: 'utf8',
      }).trim();
    const state = ps('stat');
    if (state === '' || state.startsWith('Z')) return undefined;
    return { started: ps('lstart'), command: ps('args') };
  } catch {
    return undefined;
  }
}
