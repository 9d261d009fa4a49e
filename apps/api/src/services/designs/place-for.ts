import { ok, type Result } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { designRights } from '../access/index.ts';
import type { Call } from '../support/index.ts';
import { actorId, denied, notFound } from '../support/index.ts';

const { packRights, units } = schema;

type Caller = Pick<Call<'openDesign'>, 'deps' | 'actor' | 'now'>;

/** The unit for which something new is designed; null for the whole district. */
export async function placeFor(
  call: Caller,
  tx: Tx,
  wanted: string | undefined,
): Promise<Result<string | null>> {
  const { district, units: own } = await designRights(call, tx, []);
  if (wanted === undefined) return ok(district ? null : (own[0] ?? null));
  const [unit] = await tx.select({ path: units.path }).from(units).where(eq(units.id, wanted));
  if (!unit) return notFound('这个单位');
  const within = district || unit.path.split('.').some((each) => own.includes(each));
  return within ? ok(wanted) : denied('只能为本单位和下级单位设计', 'access.elsewhere');
}

/** Notes for which unit a new pack is; one for the whole district needs no note. */
export async function beginRights(
  call: Caller,
  tx: Tx,
  pack: string,
  unit: string | null,
): Promise<void> {
  if (unit === null) return;
  await tx
    .insert(packRights)
    .values({ pack, unit, by: actorId(call.actor), at: call.now })
    .onConflictDoNothing();
}
