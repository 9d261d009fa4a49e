import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Say } from '../say.ts';
import type { ChildSpec } from './child-spec.ts';
import { rotateLog } from './log-file.ts';
import { writeRunFile } from './run-file.ts';
import { SupervisedChild } from './supervised-child.ts';

export interface SupervisorOptions {
  logsDir: string;
  /** Where the children are written down for a start after a crash. */
  runFile: string;
  say: Say;
}

/** The one owner of child processes: starts them, keeps them running, stops them in order. */
export interface Supervisor {
  /** Starts a child and waits until it serves; from then on it is restarted when it dies. */
  start: (spec: ChildSpec, signal?: AbortSignal) => Promise<void>;
  /** Stops one child for good, or all of them, the youngest first. */
  stop: (name?: string) => Promise<void>;
  /** The processes that run now. */
  children: () => { name: string; pid: number }[];
}

/** Makes the owner of child processes of one data directory. */
export function createSupervisor({ logsDir, runFile, say }: SupervisorOptions): Supervisor {
  mkdirSync(logsDir, { recursive: true });
  const kept: SupervisedChild[] = [];
  const never = new AbortController().signal;

  const changed = () => {
    const alive = kept.flatMap(({ spec, life }) =>
      life
        ? [{ ...life.identity, name: spec.name, marker: spec.marker, stopSignal: spec.stopSignal }]
        : [],
    );
    writeRunFile(runFile, alive);
  };
  const rotation = setInterval(() => {
    for (const child of kept) rotateLog(path.join(logsDir, `${child.spec.name}.log`));
  }, 60_000);
  rotation.unref();

  return {
    start: async (spec, signal = never) => {
      const child = new SupervisedChild(spec, { logsDir, say, changed });
      kept.push(child);
      await child.start(signal);
    },
    stop: async (name) => {
      for (const child of kept.toReversed()) {
        if (name !== undefined && child.spec.name !== name) continue;
        await child.stop();
        kept.splice(kept.indexOf(child), 1);
      }
      if (kept.length === 0) clearInterval(rotation);
    },
    children: () =>
      kept.flatMap(({ spec, life }) => (life ? [{ name: spec.name, pid: life.identity.pid }] : [])),
  };
}
