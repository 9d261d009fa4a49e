import type { SubmissionView } from '../../contract/contract.gen.ts';
import { filesInData } from '../attachments/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import type { OpenedCase } from './open-case.ts';
import type { SubmissionRow } from './shown-submission.ts';
import { shownSubmission } from './shown-submission.ts';

/** A submission with its form, as far as this person may see it; undefined while it is blind. */
export async function submissionView(
  call: Pick<Call<RouteName>, 'deps'>,
  opened: OpenedCase,
  { row, name }: { row: SubmissionRow; name: string },
): Promise<SubmissionView | undefined> {
  const shown = await shownSubmission(call, opened, row);
  return (
    shown && {
      hash: row.hash,
      ...shown,
      viewTitle: opened.open.bundle.forms[row.form]?.views?.[shown.view]?.title ?? null,
      files: filesInData(shown.data),
      by: { id: row.by, name },
      at: row.at,
      bundle: row.bundle,
      step: row.step === null ? null : (opened.open.step(row.step)?.name ?? null),
    }
  );
}
