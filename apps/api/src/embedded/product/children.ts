import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { repositoryRoot } from '../../config/index.ts';
import type { ChildSpec } from '../process/index.ts';

/** Where the processes of the product are. */
export const ownCommands = path.join(repositoryRoot, 'apps/api/src/commands');

/** How the processes of the product are started. */
export interface Launching {
  /** Folder of api.ts and worker.ts. */
  commands: string;
  env: NodeJS.ProcessEnv;
  /** Restart them whenever their sources change. */
  watch: boolean;
}

/** The API process; it serves once /api/health answers. */
export function apiChild(launching: Launching, origin: string): ChildSpec {
  return {
    ...child('api', launching),
    ready: (signal) => untilAnswered(`${origin}/api/health`, signal),
    readyMs: 3 * 60_000,
  };
}

/** The worker process. Whether it polls is seen at /api/ready; here only that it stays alive. */
export function workerChild(launching: Launching): ChildSpec {
  return {
    ...child('worker', launching),
    ready: (signal) => sleep(1000, undefined, { signal }),
    readyMs: 10_000,
  };
}

/** The web app from its sources, reloading in the browser; it hands /api on to the API. */
export function webChild(env: NodeJS.ProcessEnv, address: URL, api: string): ChildSpec {
  const app = path.join(repositoryRoot, 'apps/web');
  const vite = path.join(app, 'node_modules/vite/bin/vite.js');
  return {
    ...stopping,
    name: 'web',
    marker: vite,
    launch: () => ({
      command: process.execPath,
      args: [vite, 'dev', '--host', address.hostname, '--port', address.port, '--strictPort'],
      cwd: app,
      env: { ...env, YISHI_API: api },
      signalWhenOrphaned: 'SIGTERM',
    }),
    ready: (signal) => untilAnswered(`${address.origin}/api/health`, signal),
    readyMs: 60_000,
  };
}

const stopping = { stopSignal: 'SIGTERM' as const, graceMs: 20_000 };

function child(name: string, launching: Launching): Omit<ChildSpec, 'ready' | 'readyMs'> {
  const { commands, env, watch } = launching;
  const script = path.join(commands, `${name}.ts`);
  return {
    ...stopping,
    name,
    marker: script,
    launch: () => ({
      command: process.execPath,
      args: [...(watch ? ['--watch', '--watch-preserve-output'] : []), script],
      cwd: repositoryRoot,
      env,
      signalWhenOrphaned: 'SIGTERM',
    }),
  };
}

/** Resolves when the address answers with success. */
export async function untilAnswered(url: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    try {
      const limit = AbortSignal.any([signal, AbortSignal.timeout(5000)]);
      const answer = await fetch(url, { signal: limit });
      await answer.body?.cancel();
      if (answer.ok) return;
    } catch {
      // Not listening yet.
    }
    await sleep(300, undefined, { signal });
  }
}
