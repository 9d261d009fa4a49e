import type { MigrationContext } from '@yishi/forms';
import { readDirectory } from '../directory/index.ts';
import type { Deps } from '../support/index.ts';

/** Who people and units are, and when it is, for values that are read anew. */
export async function migrationContext(
  deps: Pick<Deps, 'db' | 'clock' | 'config'>,
): Promise<MigrationContext> {
  const { names, find } = await readDirectory(deps.db);
  return { names, find, now: deps.clock(), timeZone: deps.config.timeZone };
}
