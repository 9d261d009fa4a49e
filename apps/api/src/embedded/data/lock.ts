import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isRunning } from '../process/index.ts';
import type { ProcessIdentity } from '../process/index.ts';
import { StackError } from '../stack-error.ts';
import { readJson, writeJson } from './json-file.ts';

/** Who holds a data directory, and where people reach it. */
export interface Holder extends ProcessIdentity {
  address: string;
  stopping: boolean;
}

export interface Lock {
  /** Tells a second start where this one is reached. */
  announce: (address: string) => void;
  /** Tells a second start that waiting a little is worth it. */
  announceStop: () => void;
  release: () => void;
}

const waitForStopMs = 60_000;
/** One that was killed a moment ago may still be seen. */
const waitForKilledMs = 1000;

/** Takes the data directory for this process; refuses, with words, while another one holds it. */
export async function takeLock(file: string): Promise<Lock> {
  const me: Holder = { ...self(), address: '', stopping: false };
  const began = performance.now();
  while (!tryTake(file, me)) {
    const holder = readHolder(file);
    if (holder && isRunning(holder)) {
      const patience = holder.stopping ? waitForStopMs : waitForKilledMs;
      if (performance.now() - began > patience) throw heldBy(holder, file);
      await sleep(200);
    } else if (holder) {
      clearStale(file, holder);
    }
  }
  return {
    announce: (address) => writeJson(file, Object.assign(me, { address })),
    announceStop: () => writeJson(file, Object.assign(me, { stopping: true })),
    release: () => {
      if (readHolder(file)?.pid === me.pid) rmSync(file, { force: true });
    },
  };
}

/** The running holder of a data directory, or undefined. */
export function currentHolder(file: string): Holder | undefined {
  const holder = readHolder(file);
  return holder && isRunning(holder) ? holder : undefined;
}

// The link appears with its whole content or not at all, so a torn lock cannot be read.
function tryTake(file: string, me: Holder): boolean {
  const own = `${file}.${me.pid}`;
  writeFileSync(own, JSON.stringify(me));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

// Two starts may find the same stale lock: whoever moved a fresh one away puts it back.
function clearStale(file: string, stale: Holder): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  const fresh = moved && (moved.pid !== stale.pid || moved.started !== stale.started);
  if (fresh) linkSync(aside, file);
  rmSync(aside, { force: true });
}

function readHolder(file: string): Holder | undefined {
  try {
    return readJson<Holder>(file);
  } catch {
    return { pid: 0, started: '', address: '', stopping: false };
  }
}

function self(): ProcessIdentity {
  return identify(process.pid) ?? { pid: process.pid, started: 'unknown' };
}

function heldBy(holder: Holder, file: string): StackError {
  const zh = holder.address ? `，地址 ${holder.address}` : '，正在启动';
  const en = holder.address ? `, at ${holder.address}` : ', starting';
  return new StackError(
    'stack.locked',
    `这个数据目录已有一个议事在运行：进程号 ${holder.pid}${zh}。请先停止它，或用 --data-dir 另选目录。（${file}）`,
    `Yishi already runs on this data directory: pid ${holder.pid}${en}. Stop it first or choose another --data-dir. (${file})`,
  );
}
