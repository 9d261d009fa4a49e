import type { CaseView, ResultItem, SubmissionView, TimelineItem } from '@yishi/api';
import { call, type ApiResult } from '#lib/api/index.ts';

/** All that stands on an approval sheet (审批单). */
export interface Sheet {
  view: CaseView;
  /** The application as it stands last. */
  submission: SubmissionView | undefined;
  timeline: TimelineItem[];
  results: ResultItem[];
}

export async function loadSheet(id: string): Promise<ApiResult<Sheet>> {
  const params = { id };
  const [view, submissions, timeline, results] = await Promise.all([
    call('GET /cases/{id}', { params }),
    call('GET /cases/{id}/submissions', { params }),
    call('GET /cases/{id}/timeline', { params }),
    call('GET /cases/{id}/results', { params }),
  ]);
  if (!view.ok) return view;
  if (!submissions.ok) return submissions;
  if (!timeline.ok) return timeline;
  if (!results.ok) return results;
  const all = [...submissions.value.items].sort((left, right) => left.at.localeCompare(right.at));
  const hash = all.findLast(({ form }) => form.key === all[0]?.form.key)?.hash;
  const read =
    hash === undefined
      ? undefined
      : await call('GET /cases/{id}/submissions/{hash}', { params: { id, hash } });
  if (read && !read.ok) return read;
  return {
    ok: true,
    value: {
      view: view.value,
      submission: read?.value,
      timeline: timeline.value.items,
      results: results.value.items,
    },
  };
}
