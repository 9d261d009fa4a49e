import { and, eq } from 'drizzle-orm';
import type { Design } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import type { Call } from '../support/index.ts';
import { actorId, newId } from '../support/index.ts';
import { designOf, type DesignRow } from './design-rows.ts';

const { designs } = schema;

type Begin = Pick<DesignRow, 'kind' | 'pack' | 'content'>;

export const openRowOf = ({ kind, pack, content }: Begin) =>
  and(
    eq(designs.pack, pack),
    eq(designs.kind, kind),
    eq(designs.key, content.key),
    eq(designs.state, 'open'),
  );

/** The design that is open, or a new one that begins with this. */
export async function opened(tx: Tx, call: Call<'openDesign'>, begin: Begin): Promise<Design> {
  const by = actorId(call.actor);
  const stamps = { by, createdAt: call.now, updatedBy: by, updatedAt: call.now };
  await tx
    .insert(designs)
    .values({ id: newId(), ...begin, key: begin.content.key, ...stamps })
    .onConflictDoNothing();
  const [row] = await tx.select().from(designs).where(openRowOf(begin));
  if (!row) throw new Error(`design of ${begin.content.key} was neither written nor there`);
  return designOf(call, tx, row, by);
}
