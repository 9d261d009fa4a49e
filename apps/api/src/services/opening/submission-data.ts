import type { FormData } from '@yishi/forms';
import { eq, sql } from 'drizzle-orm';
import { prepareOnce, schema } from '../../db/index.ts';
import { knownSubmission, openSubmission } from '../../engine/index.ts';
import type { Call, RouteName } from '../support/index.ts';

const { submissions } = schema;

const statement = prepareOnce((db) =>
  db
    .select({ case: submissions.case, hash: submissions.hash, data: submissions.data })
    .from(submissions)
    .where(eq(submissions.hash, sql.placeholder('hash')))
    .prepare('submission_data'),
);

/** The values of a submission by its hash; empty when there is none. */
export async function submissionData(
  call: Pick<Call<RouteName>, 'deps'>,
  hash: string | undefined,
): Promise<FormData> {
  if (hash === undefined) return {};
  const known = await knownSubmission(call.deps.caseKeys, hash);
  if (known) return known;
  const [row] = await statement(call.deps.db).execute({ hash });
  return row ? openSubmission(call.deps.caseKeys, row) : {};
}
