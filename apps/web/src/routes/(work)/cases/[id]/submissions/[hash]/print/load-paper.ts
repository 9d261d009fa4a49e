import type { CaseView, SubmissionView } from '@yishi/api';
import { call, type ApiResult } from '#lib/api/index.ts';

/** One form as it leaves the office on paper: a letter, a certificate, a decision. */
export interface PaperOf {
  view: CaseView;
  submission: SubmissionView;
}

export async function loadPaper(id: string, hash: string): Promise<ApiResult<PaperOf>> {
  const [view, submission] = await Promise.all([
    call('GET /cases/{id}', { params: { id } }),
    call('GET /cases/{id}/submissions/{hash}', { params: { id, hash } }),
  ]);
  if (!view.ok) return view;
  if (!submission.ok) return submission;
  return { ok: true, value: { view: view.value, submission: submission.value } };
}
