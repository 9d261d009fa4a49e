import type { FormData } from '@yishi/forms';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { openSubmission } from '../../engine/index.ts';
import type { Call, RouteName } from '../support/index.ts';

const { submissions } = schema;

/** The values of a submission by its hash; empty when there is none. */
export async function submissionData(
  call: Pick<Call<RouteName>, 'deps'>,
  hash: string | undefined,
): Promise<FormData> {
  if (hash === undefined) return {};
  const [row] = await call.deps.db
    .select({ case: submissions.case, hash: submissions.hash, data: submissions.data })
    .from(submissions)
    .where(eq(submissions.hash, hash));
  return row ? openSubmission(call.deps.caseKeys, row) : {};
}
