import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { binariesIn } from './binaries.ts';
import type { TemporalBinaries } from './binaries.ts';

/**
 * Lets `fill` put the programs into a fresh folder and moves it to its place at once, so a folder
 * in the cache is always whole; when another start was quicker, its result is taken.
 */
export async function installInto(
  folder: string,
  fill: (fresh: string) => Promise<void>,
): Promise<TemporalBinaries> {
  mkdirSync(path.dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}.`);
  try {
    await fill(fresh);
    if (!binariesIn(folder)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(fresh, folder);
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  const found = binariesIn(folder);
  if (!found) throw new Error(`no Temporal programs in ${folder}`);
  return found;
}
