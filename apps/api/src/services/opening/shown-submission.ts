import type { CompiledForm, FormData } from '@yishi/forms';
import { maskData } from '@yishi/forms';
import type { InferSelectModel } from 'drizzle-orm';
import type { schema } from '../../db/index.ts';
import { openSubmission } from '../../engine/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import { isBlind } from './is-blind.ts';
import type { OpenedCase } from './open-case.ts';
import { viewFor } from './view-for.ts';

export type SubmissionRow = InferSelectModel<typeof schema.submissions>;

export interface ShownSubmission {
  form: CompiledForm;
  view: string;
  data: FormData;
  /** Personal values are masked and sensitive ones gone. */
  masked: boolean;
}

/** A submission as far as this person may see it; undefined while it is blind to them. */
export async function shownSubmission(
  call: Pick<Call<RouteName>, 'deps'>,
  opened: OpenedCase,
  row: SubmissionRow,
): Promise<ShownSubmission | undefined> {
  if (isBlind(call, opened, row)) return undefined;
  const form = opened.open.form(row.form);
  const stored = await openSubmission(call.deps.caseKeys, row);
  const { view, exact } = await viewFor(call, opened, row);
  // Whoever looks on without taking part finds personal values masked and sensitive ones gone.
  const audience = exact ? 'staff' : 'public';
  const data = maskData(form, call.deps.fieldKinds, stored, { view, audience });
  return { form, view, data, masked: !exact };
}
