import { ok, type Result } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { mayDesign } from '../access/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import { notFound } from '../support/index.ts';

const { migrationRuns, packs } = schema;

type Caller = Pick<Call<RouteName>, 'deps' | 'actor'>;
export type RunRow = typeof migrationRuns.$inferSelect;

/** A previewed pack, for who may edit it. */
export async function mayDesignPreview(
  call: Caller,
  tx: Tx,
  id: string,
): Promise<Result<typeof packs.$inferSelect>> {
  const what = '这次预览';
  const [preview] = await tx.select().from(packs).where(eq(packs.id, id));
  if (!preview) return notFound(what);
  const right = await mayDesign(call, tx, { pack: preview.key, wanted: 'edit', what });
  return right.ok ? ok(preview) : right;
}

/** A migration or trial, for who may read or edit its pack; locked where it is to be changed. */
export async function mayDesignRun(
  call: Caller,
  tx: Tx,
  id: string,
  wanted: 'edit' | 'read',
): Promise<Result<RunRow>> {
  const what = '这次迁移';
  const query = tx.select().from(migrationRuns).where(eq(migrationRuns.id, id));
  const [run] = wanted === 'edit' ? await query.for('update') : await query;
  if (!run) return notFound(what);
  const right = await mayDesign(call, tx, { pack: run.pack, wanted, what });
  return right.ok ? ok(run) : right;
}
