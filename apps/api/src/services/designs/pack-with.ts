import type { MigrationStep } from '@yishi/forms';
import type { Tx } from '../../db/index.ts';
import { lastVersion } from '../packs/index.ts';
import type { Deps } from '../support/index.ts';
import { packTitle, type DesignRow } from './design-rows.ts';
import type { PackWith } from './kinds/design-kind.ts';
import { designKind } from './kinds/index.ts';

/** The pack as it stands published with the design in it, and the other designs that go along. */
export async function packWith(
  deps: Deps,
  tx: Tx,
  row: DesignRow,
  steps: MigrationStep[] | undefined,
): Promise<PackWith> {
  const pack = (await lastVersion(tx, row.pack)) ?? {
    key: row.pack,
    title: packTitle(undefined, row),
    procedures: [],
    forms: [],
    policies: [],
  };
  return designKind(row.kind).packWith({ deps, tx, steps }, pack, row.content);
}
