import path from 'node:path';
import { temporalVersion } from '../data/index.ts';
import { runTool } from '../process/index.ts';
import { line } from '../say.ts';
import type { Say } from '../say.ts';
import { binariesIn, programNames } from './binaries.ts';
import type { TemporalBinaries } from './binaries.ts';

/**
 * The programs on PATH, when they are of the version that the schema belongs to. Others are left
 * alone, and the console says so.
 */
export async function binariesOnPath(
  env: NodeJS.ProcessEnv,
  say: Say,
): Promise<TemporalBinaries | undefined> {
  for (const folder of (env['PATH'] ?? '').split(path.delimiter)) {
    const found = folder ? binariesIn(path.resolve(folder)) : undefined;
    if (!found) continue;
    const versions = await Promise.all([found.server, found.sqlTool].map(versionOf));
    if (versions.every((version) => version === temporalVersion)) return found;
    const names = programNames.map((name, n) => `${name} ${versions[n]}`).join(', ');
    say(
      line(
        `PATH 中的 ${names}（${folder}）不是所需的版本 ${temporalVersion}，不使用`,
        `${names} on PATH (${folder}) is not the needed version ${temporalVersion}: not used`,
      ),
    );
  }
  return undefined;
}

async function versionOf(command: string): Promise<string> {
  try {
    const { output } = await runTool({ command, args: ['--version'] });
    return /\d+\.\d+\.\d+/.exec(output)?.[0] ?? '?';
  } catch {
    return '?';
  }
}
