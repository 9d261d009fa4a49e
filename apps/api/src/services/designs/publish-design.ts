import type { FormDefinition, FormMigration, MigrationStep } from '@yishi/forms';
import { compileForm } from '@yishi/forms';
import { ok, type Result } from '@yishi/policies';
import type { Pack } from '@yishi/workflows';
import { eq } from 'drizzle-orm';
import type { PackPreview, PublishPackAnswer } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { keepPreview, lastVersion, publishPreview } from '../packs/index.ts';
import { runMigration } from '../migrations/index.ts';
import { indexRegisters } from '../registers/index.ts';
import type { Call, Deps, Service } from '../support/index.ts';
import { actorId, conflict, notFound, stale, transact } from '../support/index.ts';
import { openRow, publishedForm, type DesignRow } from './design-rows.ts';
import { titleOfLibrary } from './library.ts';

const { designs } = schema;

/** What publishing would change: the pack as it stands published, with this form in it. */
export const previewDesign: Service<'previewDesign'> = (call) =>
  transact(call, async (tx): Promise<Result<PackPreview>> => {
    const row = await openRow(tx, call.params.id, 'update');
    if (!row) return notFound('这份设计稿');
    if (row.revision !== call.body.revision) return stale(row.revision);
    const seen = await keepPreview(call, tx, await packWith(call, tx, row));
    if (!seen.ok) return seen;
    const { preview } = seen.value;
    await tx
      .update(designs)
      .set({ preview, previewRevision: row.revision })
      .where(eq(designs.id, row.id));
    return seen;
  });

/** Publishes a design as it was previewed; its next change begins a new design. */
export const publishDesign: Service<'publishDesign'> = async (call) => {
  const answer = await transact(call, async (tx, client): Promise<Result<PublishPackAnswer>> => {
    const row = await openRow(tx, call.params.id, 'update');
    if (!row) return notFound('这份设计稿');
    const { revision, preview } = call.body;
    if (row.revision !== revision || row.previewRevision !== revision) return stale(row.revision);
    if (row.preview !== preview) return conflict('/preview', 'revision.pack', '请重新预览后再发布');
    const published = await publishPreview(call, tx, client, preview);
    if (!published.ok) return published;
    await tx
      .update(designs)
      .set({ state: 'published', updatedBy: actorId(call.actor), updatedAt: call.now })
      .where(eq(designs.id, row.id));
    return ok(published.value);
  });
  if (!answer.ok) return answer;
  // What a migration moves is found in the new way from then on.
  if (answer.value.migration) runMigration(call.deps, answer.value.migration);
  else indexRegisters(call.deps);
  return answer;
};

async function packWith(
  { deps, body }: Call<'previewDesign'>,
  tx: Tx,
  { pack: key, content }: DesignRow,
): Promise<Pack> {
  const pack = (await lastVersion(tx, key)) ?? {
    key,
    title: titleOfLibrary,
    procedures: [],
    forms: [],
    policies: [],
  };
  const migration = migrationOf(deps, pack, content, body.steps);
  return {
    ...pack,
    forms: withForm(pack.forms, content),
    ...(migration ? { migrations: [...(pack.migrations ?? []), migration] } : {}),
  };
}

/** What was declared for the stored data of the form as it stands published. */
function migrationOf(
  { fieldKinds }: Deps,
  pack: Pack,
  content: FormDefinition,
  steps: MigrationStep[] | undefined,
): FormMigration | undefined {
  const published = publishedForm(pack, content.key);
  const [before, after] = [published, content].map((form) => form && compileForm(form, fieldKinds));
  if (!steps || !before?.ok || !after?.ok) return undefined;
  const [from, to] = [before.value.schemaHash, after.value.schemaHash];
  return from === to ? undefined : { form: content.key, from, to, steps };
}

function withForm(forms: readonly FormDefinition[], form: FormDefinition): FormDefinition[] {
  const there = forms.some(({ key }) => key === form.key);
  return there ? forms.map((each) => (each.key === form.key ? form : each)) : [...forms, form];
}
