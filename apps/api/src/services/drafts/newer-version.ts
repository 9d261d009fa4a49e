import { and, eq, ne } from 'drizzle-orm';
import type { Draft } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';

const { bundles, procedures } = schema;

/** The version that new cases run, where a draft of a start was begun with another one. */
export async function newerVersion(
  db: Tx,
  draft: { procedure: string; bundle: string; case: string | null },
): Promise<Draft['newer']> {
  if (draft.case !== null) return null;
  const [row] = await db
    .select({ version: bundles.version, at: bundles.at })
    .from(procedures)
    .innerJoin(bundles, eq(bundles.hash, procedures.bundle))
    .where(
      and(
        eq(procedures.key, draft.procedure),
        eq(procedures.open, true),
        ne(procedures.bundle, draft.bundle),
      ),
    );
  return row ? { version: row.version, publishedAt: new Date(row.at).toISOString() } : null;
}
