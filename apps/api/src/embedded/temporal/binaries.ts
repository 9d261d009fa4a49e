import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { temporalVersion } from '../data/index.ts';

/** The two programs of a Temporal server. */
export interface TemporalBinaries {
  server: string;
  sqlTool: string;
}

export const programNames = ['temporal-server', 'temporal-sql-tool'] as const;

/** This machine as Go and the release archives name it, for example linux-amd64. */
export function platformName(): string {
  const arch = { x64: 'amd64', arm64: 'arm64' }[process.arch as string] ?? process.arch;
  return `${process.platform}-${arch}`;
}

/** Where built or downloaded programs are kept for every checkout of this user. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  const base = env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache');
  return path.join(base, 'yishi', `temporal-server-v${temporalVersion}-${platformName()}`);
}

/** The programs in a folder, or undefined unless both are there. */
export function binariesIn(folder: string): TemporalBinaries | undefined {
  const [server, sqlTool] = [
    path.join(folder, programNames[0]),
    path.join(folder, programNames[1]),
  ];
  return existsSync(server) && existsSync(sqlTool) ? { server, sqlTool } : undefined;
}
