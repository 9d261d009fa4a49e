import type { Text } from '@yishi/policies';
import type { MigrationFinding, MigrationLeg } from '@yishi/forms';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Deps } from '../support/index.ts';
import { declaredMigrations, formVersions, wayBetween } from '../versions/index.ts';

const { procedures } = schema;

interface At {
  bundle: string;
  form: string;
}

/** Version by version with what was declared, where the form kept its key; else field by field. */
export async function wayOfDraft(
  deps: Deps,
  draft: At & { procedure: string },
  to: { hash: string; form: string },
): Promise<MigrationLeg[]> {
  const before = (await deps.bundles.get(draft.bundle)).form(draft.form);
  const target = { hash: to.hash, compiled: (await deps.bundles.get(to.hash)).form(to.form) };
  if (draft.form !== to.form) return [{ before, after: target.compiled, steps: [] }];
  const versions = await formVersions(deps, draft.procedure, to.form);
  const [row] = await deps.db
    .select({ pack: procedures.pack })
    .from(procedures)
    .where(eq(procedures.key, draft.procedure));
  const declared = row?.pack ? await declaredMigrations(deps.db, row.pack) : [];
  return wayBetween(versions, draft.bundle, target, declared);
}

/** Labels of what was filled in and has no place any more, each once. */
export function lostIn(findings: readonly MigrationFinding[]): Text[] {
  const values = findings.filter(({ code }) => code !== 'missing' && code !== 'later');
  return [...new Map(values.map(({ field, label }) => [field, label])).values()];
}
