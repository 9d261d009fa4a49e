import { parseArgs } from 'node:util';
import { directories } from '../config/index.ts';
import type { Directories } from '../config/index.ts';

/** The file and the directories that `backup` and `restore` work on; undefined when it is unclear. */
export function archiveOptions(
  args: string[],
  env: NodeJS.ProcessEnv,
): (Directories & { file: string }) | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: args.filter((each) => each !== '--'),
      options: { 'data-dir': { type: 'string' } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) return undefined;
    const dataDir = values['data-dir'];
    return { ...directories(dataDir ? { ...env, YISHI_DATA_DIR: dataDir } : env), file };
  } catch {
    return undefined;
  }
}
