import { once } from 'node:events';
import { closeSync } from 'node:fs';
import type { ChildSpec } from './child-spec.ts';
import { identify } from './identity.ts';
import type { ProcessIdentity } from './identity.ts';
import { spawnChild } from './launch.ts';
import { openLog } from './log-file.ts';

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** One life of a child: its number and its end. */
export interface Life {
  identity: ProcessIdentity;
  bornAt: number;
  exited: Promise<Exit>;
}

/** Starts the child; resolves when the process exists, rejects when it cannot be started. */
export async function runOnce(spec: ChildSpec, logFile: string): Promise<Life> {
  const launch = await spec.launch();
  const log = openLog(logFile);
  try {
    const child = spawnChild(launch, ['ignore', log, log]);
    const exited = new Promise<Exit>((resolve) => {
      child.once('exit', (code, signal) => resolve({ code, signal }));
    });
    const pid = child.pid;
    if (pid === undefined) {
      const [error] = (await once(child, 'error')) as [Error];
      throw error;
    }
    const identity = identify(pid) ?? { pid, started: 'ended' };
    return { identity, bornAt: performance.now(), exited };
  } finally {
    closeSync(log);
  }
}

/** Waits until the child serves; rejects when it ends first, takes too long, or `signal` aborts. */
export async function waitReady(spec: ChildSpec, life: Life, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const ended = life.exited.then((exit) => {
    throw new Error(`${spec.name} ended before it was ready (${describeExit(exit)})`);
  });
  const limit = AbortSignal.any([signal, over.signal, AbortSignal.timeout(spec.readyMs)]);
  const aborted = new Promise<never>((_, reject) => {
    const fail = () => reject(limit.reason as Error);
    if (limit.aborted) fail();
    limit.addEventListener('abort', fail, { once: true });
  });
  try {
    await Promise.race([spec.ready(limit), ended, aborted]);
  } finally {
    over.abort(new Error('no longer waiting'));
    ended.catch(() => undefined);
    aborted.catch(() => undefined);
  }
}

export function describeExit(exit: Exit): string {
  return exit.signal ?? `code ${exit.code}`;
}
