import { ok } from '@yishi/policies';
import { and, desc, eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { peopleBehind } from '../people/index.ts';
import type { Service } from '../support/index.ts';
import { actorId } from '../support/index.ts';
import { importView } from './import-view.ts';
import { keptRegister } from './open-import.ts';

const { recordImports } = schema;

/** The caller's imports into a register, the latest first. */
export const listImports: Service<'listImports'> = async (call) => {
  const { key } = call.params;
  const register = await keptRegister(call, key);
  if (!register.ok) return register;
  const rows = await call.deps.db
    .select()
    .from(recordImports)
    .where(and(eq(recordImports.register, key), eq(recordImports.by, actorId(call.actor))))
    .orderBy(desc(recordImports.at))
    .limit(50);
  const who = await peopleBehind(
    call.deps.db,
    rows.map(({ by }) => by),
  );
  return ok({ items: rows.map((row) => importView(row, who)) });
};
