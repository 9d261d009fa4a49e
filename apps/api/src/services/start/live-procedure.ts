import type { StepForm } from '@yishi/workflows';
import { and, eq, sql } from 'drizzle-orm';
import { prepareOnce, schema } from '../../db/index.ts';
import type { OpenBundle } from '../bundles/index.ts';
import type { Call, PersonActor, RouteName } from '../support/index.ts';
import { mayStart } from './may-start.ts';

const { packRights, procedures } = schema;

const statement = prepareOnce((db) =>
  db
    .select({ bundle: procedures.bundle, startBy: procedures.startBy, unit: packRights.unit })
    .from(procedures)
    .leftJoin(packRights, eq(packRights.pack, procedures.pack))
    .where(and(eq(procedures.key, sql.placeholder('key')), eq(procedures.open, true)))
    .prepare('live_procedure'),
);

export interface LiveProcedure {
  open: OpenBundle;
  form: StepForm;
}

/** What new cases of a procedure run, for a person who may start it; undefined otherwise. */
export async function liveProcedure(
  call: Pick<Call<RouteName>, 'deps'>,
  key: string,
  person: PersonActor,
): Promise<LiveProcedure | undefined> {
  const { deps } = call;
  const [row] = await statement(deps.db).execute({ key });
  if (!row || !mayStart(person, row)) return undefined;
  const open = await deps.bundles.get(row.bundle);
  const form = startForm(call, open);
  return form && { open, form };
}

/** The form of the first step; every procedure begins with one. */
export function startForm(
  call: Pick<Call<RouteName>, 'deps'>,
  open: OpenBundle,
): StepForm | undefined {
  const first = open.bundle.procedure.steps[0];
  if (!first) return undefined;
  return call.deps.stepKinds.get(first.kind)?.uses?.(first.settings).forms?.[0]?.form;
}
