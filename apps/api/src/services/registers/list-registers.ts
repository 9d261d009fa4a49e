import { ok } from '@yishi/policies';
import { asc } from 'drizzle-orm';
import type { RegisterItem } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { countRecords } from './count-records.ts';
import { openRegister } from './open-register.ts';
import { recordConditions } from './record-conditions.ts';

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
    const count = await countRecords(call.deps.db, where.value.exact);
    items.push({ key, title, description, open, records: count });
  }
  return ok({ items });
};
