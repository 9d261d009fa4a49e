import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from './identity.ts';
import type { ProcessIdentity } from './identity.ts';

/** Asks a process to stop and kills it after `graceMs`; true when it had to be killed. */
export async function endProcess(
  target: ProcessIdentity,
  signal: NodeJS.Signals,
  graceMs: number,
): Promise<boolean> {
  if (!send(target, signal)) return false;
  if (await gone(target, graceMs)) return false;
  send(target, 'SIGKILL');
  await gone(target, 5000);
  return true;
}

function send(target: ProcessIdentity, signal: NodeJS.Signals): boolean {
  if (!isRunning(target)) return false;
  try {
    return process.kill(target.pid, signal);
  } catch {
    return false;
  }
}

async function gone(target: ProcessIdentity, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (isRunning(target)) {
    if (performance.now() > end) return false;
    await sleep(25);
  }
  return true;
}
