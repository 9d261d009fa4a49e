import type { CompiledForm, FormMigration, MigrationLeg } from '@yishi/forms';
import { legsBetween } from '@yishi/forms';

/** A published version as far as stored data are concerned. */
export interface Version {
  hash: string;
  compiled: CompiledForm;
}

/** The way of data from one of these versions, oldest first, to the target; empty where they fit. */
export function wayBetween(
  versions: readonly Version[],
  from: string,
  target: Version,
  declared: readonly FormMigration[],
): MigrationLeg[] {
  const start = versions.findIndex(({ hash }) => hash === from);
  if (start < 0) return [];
  // A version that came back is the target again, wherever it stood first.
  const way = [...versions.slice(start), target].map(({ compiled }) => compiled);
  return legsBetween(way, declared);
}
