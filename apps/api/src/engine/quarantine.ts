import type { Queryable } from '../db/index.ts';

/** Published versions that hang in pure code: nothing of them is run until the code is another. */
export interface Quarantine {
  /** Name of the kind that hangs, where this version is set apart. */
  kindOf(bundle: string): string | undefined;
  /** Sets a version apart, for this and for later workers of the same code. */
  add(bundle: string, kind: string): Promise<void>;
}

interface Row {
  hash: string;
  kind: string;
}

/** Those that hang in this build of the workflow code; what hung in another one is let go. */
export async function openQuarantine(db: Queryable, build: string): Promise<Quarantine> {
  await db.query(
    `update bundles set quarantined = null
     where quarantined is not null and quarantined->>'build' <> $1`,
    [build],
  );
  const { rows } = await db.query<Row & Record<string, unknown>>(
    `select hash, quarantined->>'kind' as kind from bundles where quarantined is not null`,
  );
  const known = new Map(rows.map(({ hash, kind }) => [hash, kind]));
  return {
    kindOf: (bundle) => known.get(bundle),
    async add(bundle, kind) {
      known.set(bundle, kind);
      await db.query('update bundles set quarantined = $2 where hash = $1', [
        bundle,
        JSON.stringify({ kind, build }),
      ]);
    },
  };
}
