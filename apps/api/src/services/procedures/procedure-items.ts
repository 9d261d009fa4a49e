import type { Text } from '@yishi/policies';
import { sql } from 'drizzle-orm';
import type { ProcedureItem } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { designRights, reaches } from '../access/index.ts';
import { rightViews } from '../designs/index.ts';
import type { Call, RouteName } from '../support/index.ts';

interface Row extends Record<string, unknown> {
  key: string;
  title: Text;
  category: Text | null;
  pack: string | null;
  bundle: string;
  version: number;
  versions: number;
  running: number;
  runningOlder: number;
  active: boolean;
}

/** Procedures that the caller sees or may copy, with their running cases; all, or the one named. */
export async function procedureItems(
  call: Pick<Call<RouteName>, 'deps' | 'actor'>,
  db: Tx,
  key?: string,
): Promise<ProcedureItem[]> {
  const found = await db.execute<Row>(sql`
    select r.key, r.title, r.category, r.pack, r.bundle, b.version, r.open as active,
      (select count(*)::int from bundles v where v.procedure = r.key) as versions,
      (select count(*)::int from cases c
        where c.procedure = r.key and c.phase = 'running') as running,
      (select count(*)::int from cases c where c.procedure = r.key and c.phase = 'running'
        and c.bundle <> r.bundle) as "runningOlder"
    from procedures r join bundles b on b.hash = r.bundle
    where ${key === undefined ? sql`true` : sql`r.key = ${key}`}
    order by r.position, r.key`);
  const rights = await designRights(call, db);
  const items = found.rows
    .map((row) => ({ ...row, pack: row.pack ?? '', right: rights.of(row.pack ?? '') }))
    .filter(({ right }) => reaches(right, 'copy'));
  const view = await rightViews(
    db,
    items.map(({ right }) => right),
  );
  return items.map((item) => ({ ...item, right: view(item.right) }));
}
