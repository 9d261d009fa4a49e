import { ok } from '@yishi/policies';
import { asc, sql } from 'drizzle-orm';
import type { RegisterItem } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { openRegister } from './open-register.ts';
import { recordConditions } from './record-conditions.ts';

/** Records are counted up to here: a list of registers must not count millions. */
const most = 10_000;

/** Registers of which the caller may see something, with how much they would find there. */
export const listRegisters: Service<'listRegisters'> = async (call) => {
  const { registers } = schema;
  const rows = await call.deps.db.select().from(registers).orderBy(asc(registers.key));
  const items: RegisterItem[] = [];
  for (const { key, title, description, open } of rows) {
    const register = await openRegister(call, key);
    if (!register.ok) continue;
    const where = await recordConditions(call, register.value, {});
    if (!where.ok) continue;
    const found = await call.deps.db.execute<{ count: number }>(sql`
      select count(*)::int as count
      from (select 1 from records r where ${where.value.exact} limit ${most}) as counted`);
    items.push({ key, title, description, open, records: found.rows[0]?.count ?? 0 });
  }
  return ok({ items });
};
