import type { FormMigration } from '@yishi/forms';
import type { StepForm } from '@yishi/workflows';
import { and, eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { openBundle, type OpenBundle } from '../bundles/index.ts';
import { planPack } from '../packs/index.ts';
import type { OpenRegister } from '../registers/index.ts';
import { openVersion, versionsOf } from '../registers/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import { declaredMigrations, formVersions, type Version } from '../versions/index.ts';
import { startForm } from '../start/index.ts';
import type { RunRow } from './job.ts';

const { packs, procedures, registers } = schema;

export interface RegisterTarget {
  key: string;
  to: OpenRegister;
  versions: OpenRegister[];
}

export interface ProcedureTarget {
  key: string;
  to: OpenBundle;
  /** The form that begins a case, as drafts of starts have it. */
  form: StepForm;
  versions: Version[];
}

/** What a run goes over, and where it takes it. */
export interface Targets {
  registers: RegisterTarget[];
  procedures: ProcedureTarget[];
  declared: readonly FormMigration[];
}

type Caller = Call<RouteName>;

/** Of a trial, what its preview would put in force; else what is in force. */
export const targetsOf = (call: Caller, run: RunRow): Promise<Targets> =>
  run.state === 'trying' ? planned(call, run) : inForce(call, run);

async function planned(call: Caller, { publication }: RunRow): Promise<Targets> {
  const { db, fieldKinds } = call.deps;
  const [preview] = await db.select().from(packs).where(eq(packs.id, publication));
  const plan = preview && (await planPack(call, db, preview.content));
  if (!plan?.ok) throw new Error('the preview is no longer in order');
  const { built } = plan.value.registers;
  return {
    registers: await Promise.all(
      built.map(async (each) => {
        const { key } = each.content.register;
        const to = openVersion({ ...each, version: 0 }, fieldKinds);
        return { key, to, versions: await versionsOf(call, key) };
      }),
    ),
    procedures: await starts(
      call,
      plan.value.bundles.map(({ bundle, hash, program }) =>
        openBundle({ hash, bundle, program, version: 0 }, fieldKinds),
      ),
    ),
    declared: plan.value.pack.migrations ?? [],
  };
}

async function inForce(call: Caller, { pack }: RunRow): Promise<Targets> {
  const { db } = call.deps;
  const kept = await db
    .select({ key: registers.key, version: registers.version })
    .from(registers)
    .where(and(eq(registers.pack, pack), eq(registers.open, true)));
  const run = await db
    .select({ bundle: procedures.bundle })
    .from(procedures)
    .where(and(eq(procedures.pack, pack), eq(procedures.open, true)));
  return {
    registers: await Promise.all(
      kept.map(async ({ key, version }) => ({
        key,
        to: await call.deps.registers.get(version),
        versions: await versionsOf(call, key),
      })),
    ),
    procedures: await starts(
      call,
      await Promise.all(run.map(({ bundle }) => call.deps.bundles.get(bundle))),
    ),
    declared: await declaredMigrations(db, pack),
  };
}

async function starts(call: Caller, opened: readonly OpenBundle[]): Promise<ProcedureTarget[]> {
  const targets = opened.map(async (to): Promise<ProcedureTarget[]> => {
    const form = startForm(call, to);
    const { key } = to.bundle.procedure;
    if (!form) return [];
    return [{ key, to, form, versions: await formVersions(call.deps, key, form.form) }];
  });
  return (await Promise.all(targets)).flat();
}
