import { ok } from '@yishi/policies';
import { asc, eq, getTableColumns } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { personOf, signInFirst } from '../support/index.ts';
import { mayStart } from './may-start.ts';

const { packRights, procedures } = schema;

/** The catalogue: what this person may start. */
export const listProcedures: Service<'listProcedures'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  const rows = await call.deps.db
    .select({ ...getTableColumns(procedures), unit: packRights.unit })
    .from(procedures)
    .leftJoin(packRights, eq(packRights.pack, procedures.pack))
    .where(eq(procedures.open, true))
    .orderBy(asc(procedures.position), asc(procedures.key));
  return ok({
    items: rows
      .filter((row) => mayStart(person, row))
      .map(({ key, title, description, category }) => ({ key, title, description, category })),
  });
};
