import type { Reach } from '@yishi/policies';
import type { RegisterAct } from '@yishi/workflows';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import type { Db } from '../../db/index.ts';
import { actorId, personOf } from '../support/index.ts';
import type { OpenedRegister } from './open-register.ts';
import type { RecordCall } from './record-call.ts';

/** Ids of units and of all below them; asked first, so that lists go by the index of units. */
export async function unitsBelow(db: Db, units: readonly string[]): Promise<string[]> {
  if (units.length === 0) return [];
  const found = await db.execute<{ id: string }>(sql`
    select id from units where path <@ any(array(
      select path from units where id = any(${sql.param(units)}::text[])))`);
  return found.rows.map(({ id }) => id);
}

/** The rules of a register as a condition on `r`: what the rights would allow, record by record. */
export async function reachCondition(
  call: Pick<RecordCall, 'deps' | 'actor'>,
  { rights }: OpenedRegister,
  act: RegisterAct,
): Promise<SQL> {
  const reached = rights.reach(act);
  if (!reached) return sql`true`;
  return sideCondition(call, reached.allow);
}

async function sideCondition(
  call: Pick<RecordCall, 'deps' | 'actor'>,
  side: Reach['allow'],
): Promise<SQL> {
  if (side.all) return sql`true`;
  const parts: SQL[] = [];
  const units = [...side.units, ...(await unitsBelow(call.deps.db, side.unitsAndBelow))];
  if (units.length > 0) parts.push(sql`r.unit = any(${sql.param(units)}::text[])`);
  if (side.owner) {
    parts.push(sql`r.created_by = ${personOf(call.actor)?.id ?? actorId(call.actor)}`);
  }
  return parts.length > 0 ? sql`(${sql.join(parts, sql` or `)})` : sql`false`;
}
