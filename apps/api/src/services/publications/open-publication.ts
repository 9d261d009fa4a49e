import { ok, type Result } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { mayDesign } from '../access/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import { conflict, notFound } from '../support/index.ts';
import type { PublicationRow } from './publication-view.ts';

const { publications } = schema;
const what = '这次发布申请';

/** A request that waits, locked; refused once somebody has decided. */
export async function waitingPublication(
  call: Pick<Call<RouteName>, 'deps' | 'actor'>,
  tx: Tx,
  id: string,
): Promise<Result<PublicationRow>> {
  const [row] = await tx.select().from(publications).where(eq(publications.id, id)).for('update');
  if (!row) return notFound(what);
  const right = await mayDesign(call, tx, { pack: row.pack, wanted: 'read', what });
  if (!right.ok) return right;
  if (row.state !== 'waiting') return conflict('', 'taken.publication', '这次申请已有结果');
  return ok(row);
}
