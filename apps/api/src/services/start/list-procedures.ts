import { ok } from '@yishi/policies';
import { asc, eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { personOf, signInFirst } from '../support/index.ts';
import { mayStart } from './may-start.ts';

const { procedures } = schema;

/** The catalogue: what this person may start. */
export const listProcedures: Service<'listProcedures'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  const rows = await call.deps.db
    .select()
    .from(procedures)
    .where(eq(procedures.open, true))
    .orderBy(asc(procedures.position), asc(procedures.key));
  return ok({
    items: rows
      .filter((row) => mayStart(person, row.startBy))
      .map(({ key, title, description, category }) => ({ key, title, description, category })),
  });
};
