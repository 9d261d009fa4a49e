import { and, eq, sql } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { OpenedCase } from './open-case.ts';
import type { Call, RouteName } from '../support/index.ts';

const { tasks } = schema;

/**
 * By which view a person sees a submission: who sent it, as it was sent; who was asked about the
 * form in a step, as that step shows it; others who take part read it, the rest read it masked.
 */
export async function viewFor(
  call: Pick<Call<RouteName>, 'deps'>,
  { open, owners, takesPart, row, state }: OpenedCase,
  submission: { form: string; view: string; by: string },
): Promise<{ view: string; exact: boolean }> {
  const own = owners.some(({ id }) => id === submission.by || id === state.applicant.id);
  const main = open.program.mainForm === submission.form;
  if (owners.some(({ id }) => id === submission.by) || (own && main)) {
    return { view: submission.view, exact: true };
  }
  const asked = await call.deps.db
    .selectDistinct({ step: tasks.step })
    .from(tasks)
    .where(
      and(
        eq(tasks.case, row.id),
        sql`${tasks.assignees} && ${sql.param(owners.map(({ id }) => id))}::text[]`,
      ),
    );
  for (const { step } of asked) {
    const definition = open.step(step);
    const kind = definition && call.deps.stepKinds.get(definition.kind);
    const forms = (definition && kind?.uses?.(definition.settings).forms) ?? [];
    const fits = forms.find(({ form }) => form.form === submission.form);
    if (fits) return { view: fits.form.view, exact: true };
  }
  return { view: 'read', exact: takesPart && !main };
}
