import type { Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import type { PoolClient } from 'pg';
import { and, count, desc, eq, gt, inArray, isNotNull, max } from 'drizzle-orm';
import type { PublishPackAnswer } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import type { Call } from '../support/index.ts';
import { actorId, audit, conflict, newId, notFound, personOf } from '../support/index.ts';
import type { PackPlan, PlannedBundle } from './plan-pack.ts';
import { planPack } from './plan-pack.ts';
import { writeRegisters } from './write-registers.ts';

const { bundleForms, bundles, migrationRuns, packs, procedures } = schema;

type Caller = Call<'publishPack' | 'publishDesign' | 'decidePublication'>;

/**
 * Publishes a previewed pack in a transaction: new cases run the new bundles, running ones keep
 * theirs. Refused when the same pack was published after the preview. What is stored of forms whose
 * data look different now is upgraded afterwards: the answer names the run.
 */
export async function publishPreview(
  call: Caller,
  tx: Tx,
  client: PoolClient,
  id: string,
): Promise<Result<PublishPackAnswer>> {
  // Two publications of a pack, one after the other.
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', ['packs']);
  const here = eq(packs.id, id);
  const [preview] = await tx.select().from(packs).where(here).for('update');
  if (!preview) return notFound('这次预览');
  if (preview.publishedAt !== null) return conflict('/preview', 'taken.preview', '已经发布过');
  const [newer] = await tx
    .select({ id: packs.id })
    .from(packs)
    .where(and(eq(packs.key, preview.key), gt(packs.publishedAt, preview.createdAt)));
  if (newer) {
    const message = '预览之后该流程包已有新的发布，请重新预览';
    return refuse({ path: '/preview', code: 'revision.pack', message });
  }
  const planned = await planPack(call, tx, preview.content);
  if (!planned.ok) return planned;
  await writePlan(tx, call, planned.value);
  await writeRegisters(tx, client, call, planned.value);
  await tx
    .update(packs)
    .set({ publishedAt: call.now, by: actorId(call.actor) })
    .where(here);
  await audit(call, client, {
    scope: 'installation',
    action: 'publish-pack',
    subject: `pack/${preview.key}`,
    detail: { hash: preview.hash, bundles: planned.value.bundles.map(({ hash }) => hash) },
  });
  const migration = planned.value.moved.length > 0 ? await noteRun(tx, call, preview) : null;
  return ok({ ...(await answerOf(tx, call, planned.value)), migration });
}

async function noteRun(
  tx: Tx,
  call: Caller,
  { id: publication, key: pack }: { id: string; key: string },
): Promise<string> {
  const id = newId();
  const stamp = { by: actorId(call.actor), at: call.now };
  await tx
    .insert(migrationRuns)
    .values({ ...{ id, pack, publication, state: 'upgrading' }, ...stamp });
  return id;
}

async function writePlan(tx: Tx, call: Caller, plan: PackPlan): Promise<void> {
  for (const bundle of plan.bundles) await writeBundle(tx, call, plan, bundle);
  if (plan.removed.length > 0) {
    await tx.update(procedures).set({ open: false }).where(inArray(procedures.key, plan.removed));
  }
}

async function writeBundle(
  tx: Tx,
  call: Caller,
  { pack }: PackPlan,
  { bundle, hash, program, forms }: PlannedBundle,
): Promise<void> {
  const { procedure } = bundle;
  const [last] = await tx
    .select({ version: max(bundles.version) })
    .from(bundles)
    .where(eq(bundles.procedure, procedure.key));
  const by = actorId(call.actor);
  const version = (last?.version ?? 0) + 1;
  await tx
    .insert(bundles)
    .values({ hash, procedure: procedure.key, content: bundle, program, version, at: call.now, by })
    .onConflictDoNothing();
  if (forms.length > 0) {
    await tx
      .insert(bundleForms)
      .values(forms.map((form) => ({ hash: form.hash, key: form.key, bundle: hash })))
      .onConflictDoNothing();
  }
  const live = {
    title: procedure.title,
    description: procedure.description ?? null,
    category: procedure.category ?? null,
    startBy: procedure.startBy ?? null,
    bundle: hash,
    pack: pack.key,
  };
  await tx
    .insert(procedures)
    .values({ key: procedure.key, ...live })
    .onConflictDoUpdate({ target: procedures.key, set: live });
}

async function answerOf(
  tx: Tx,
  call: Caller,
  { pack, changes }: PackPlan,
): Promise<Omit<PublishPackAnswer, 'migration'>> {
  const [versions] = await tx
    .select({ count: count() })
    .from(packs)
    .where(and(eq(packs.key, pack.key), isNotNull(packs.publishedAt)))
    .orderBy(desc(count()));
  const person = personOf(call.actor);
  return {
    pack: {
      may: 'edit',
      key: pack.key,
      title: pack.title,
      description: pack.description ?? null,
      procedures: pack.procedures.map(({ key, title }) => ({ key, title })),
      publishedAt: call.now,
      publishedBy: person ? { id: person.id, name: person.name } : null,
      version: versions?.count ?? 1,
    },
    changes,
  };
}
