import { chmodSync, mkdirSync } from 'node:fs';
import { endOrphans } from '../process/index.ts';
import type { Say } from '../say.ts';
import { readInstallation } from './installation.ts';
import type { Installation } from './installation.ts';
import { layoutOf } from './layout.ts';
import type { Layout } from './layout.ts';
import { takeLock } from './lock.ts';
import type { Lock } from './lock.ts';

/** A data directory held by this process. */
export interface DataDirectory {
  layout: Layout;
  lock: Lock;
  /** What it said about itself; undefined before the first start was complete. */
  installation: Installation | undefined;
}

/** Takes a data directory: locked, version checked, what a killed start left running ended. */
export async function openDataDirectory(dataDir: string, say: Say): Promise<DataDirectory> {
  const layout = layoutOf(dataDir);
  mkdirSync(dataDir, { recursive: true });
  const lock = await takeLock(layout.lock);
  try {
    // Run by root, PostgreSQL's account must pass through; everything secret inside is 0600.
    chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    const installation = readInstallation(layout.installation);
    await endOrphans(layout.run, say);
    for (const folder of [layout.logs, layout.files, layout.temporal]) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    }
    mkdirSync(layout.postgresConf, { recursive: true });
    return { layout, lock, installation };
  } catch (error) {
    lock.release();
    throw error;
  }
}
