import { asc, eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Deps } from '../support/index.ts';
import type { Version } from './way-between.ts';

const { bundles } = schema;

/** A form as the versions of a procedure had it, oldest first, each named by its bundle. */
export async function formVersions(
  deps: Deps,
  procedure: string,
  form: string,
): Promise<Version[]> {
  const rows = await deps.db
    .select({ hash: bundles.hash })
    .from(bundles)
    .where(eq(bundles.procedure, procedure))
    .orderBy(asc(bundles.version));
  const opened = await Promise.all(rows.map(({ hash }) => deps.bundles.get(hash)));
  return opened
    .filter(({ bundle }) => bundle.forms[form])
    .map((open) => ({ hash: open.hash, compiled: open.form(form) }));
}
