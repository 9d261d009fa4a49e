import type { MigrationLeg } from '@yishi/forms';
import { canonicalJson, migrateThrough } from '@yishi/forms';
import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { filesInData, holdFiles } from '../attachments/index.ts';
import { migrationContext, wayBetween } from '../versions/index.ts';
import type { Dealt, Job } from './job.ts';
import { batchSize, walk } from './job.ts';
import { dealt, itemOf, outcomeOf } from './outcome.ts';
import type { ProcedureTarget, Targets } from './targets.ts';

const { drafts } = schema;

type DraftRow = typeof drafts.$inferSelect;

/** What of a draft is of a version. */
const keptOf = ({ bundle, form, view, data, choices }: DraftRow) => {
  return { bundle, form, view, data, choices };
};
export type StoodBefore = ReturnType<typeof keptOf>;

/** Ways to the target, by the bundle in which drafts of a start were begun. */
export function oldBundles(
  { to, form, versions }: ProcedureTarget,
  declared: Targets['declared'],
): Map<string, MigrationLeg[]> {
  const target = { hash: to.hash, compiled: to.form(form.form) };
  const ways = versions.map(
    ({ hash }) => [hash, wayBetween(versions, hash, target, declared)] as const,
  );
  return new Map(ways.filter(([, legs]) => legs.length > 0));
}

/**
 * Drafts of starts go to the version in force where all they hold arrives; others stay for their
 * owners. Drafts of tasks stay with their case.
 */
export async function migrateDrafts(
  job: Job,
  target: ProcedureTarget,
  declared: Targets['declared'],
): Promise<void> {
  const old = oldBundles(target, declared);
  const { form } = target;
  if (old.size === 0) return;
  const { deps } = job.call;
  const context = await migrationContext(deps);
  const migrators = new Map(
    [...old].map(([hash, legs]) => [hash, migrateThrough(legs, deps.fieldKinds)]),
  );

  await walk(job, {
    name: `s:${target.key}`,
    next: ({ tx }, after) =>
      tx
        .select()
        .from(drafts)
        .where(
          and(
            ...[eq(drafts.procedure, target.key), inArray(drafts.bundle, [...old.keys()])],
            ...[eq(drafts.form, form.form), gt(drafts.id, after)],
            ...[isNull(drafts.case), isNull(drafts.deletedAt), isNull(drafts.sendingAs)],
          ),
        )
        .orderBy(asc(drafts.id))
        .limit(batchSize)
        .for('update'),
    one: async ({ tx }, row): Promise<Dealt> => {
      const made = migrators.get(row.bundle)?.(row.data, context);
      if (!made) return { outcome: 'same' };
      // A draft may lack whatever it likes.
      const findings = made.findings.filter(({ code }) => code !== 'missing' && code !== 'later');
      // One that fits as it is stays with the version that its owner began with.
      const same = canonicalJson(made.data) === canonicalJson(row.data);
      const outcome = outcomeOf(findings, same);
      const item = itemOf(job, { id: row.id, draft: row.id }, outcome, findings);
      if (!item || job.row.state === 'trying' || outcome === 'stopped') return dealt(outcome, item);
      const revision = row.revision + 1;
      const choices = Object.entries(row.choices ?? {}).filter(([step]) => target.to.step(step));
      await tx
        .update(drafts)
        .set({
          ...{ bundle: target.to.hash, form: form.form, view: form.view, data: made.data },
          ...{ choices: Object.fromEntries(choices), revision },
        })
        .where(eq(drafts.id, row.id));
      const files = [...filesInData(row.data), ...filesInData(made.data)];
      if (files.length > 0) await holdFiles(tx, { holder: 'draft', id: row.id }, files);
      const before = Buffer.from(JSON.stringify(keptOf(row)));
      return { outcome, item: { ...item, revision, before } };
    },
  });
}
