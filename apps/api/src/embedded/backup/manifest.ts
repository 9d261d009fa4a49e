import type { Installation } from '../data/index.ts';

export const manifestName = 'manifest.json';

/** One file of a backup, as its archive holds it. */
export interface ManifestEntry {
  path: string;
  size: number;
  sha256: string;
}

/** Last entry of a backup: what it holds, and the digest of every file. */
export interface Manifest {
  format: 1;
  installation: Installation;
  /** When the backup began, UTC. */
  startedAt: string;
  /** Write-ahead log that makes the copy whole. */
  wal: { start: string; stop: string };
  entries: ManifestEntry[];
}
