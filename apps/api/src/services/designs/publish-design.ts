import { ok, type Result } from '@yishi/policies';
import { eq, inArray } from 'drizzle-orm';
import type { PackPreview, PublishPackAnswer } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { needsApproval } from '../access/index.ts';
import { keepPreview, publishPreview } from '../packs/index.ts';
import { runMigration } from '../migrations/index.ts';
import { indexRegisters } from '../registers/index.ts';
import type { Call, Service } from '../support/index.ts';
import { actorId, conflict, denied, stale, transact } from '../support/index.ts';
import { openRow, type DesignRow } from './design-rows.ts';
import { packWith } from './pack-with.ts';

const { designs } = schema;

/** What publishing would change: the pack as it stands published, with this form in it. */
export const previewDesign: Service<'previewDesign'> = (call) =>
  transact(call, async (tx): Promise<Result<PackPreview>> => {
    const found = await openRow(call, tx, call.params.id, 'edit');
    if (!found.ok) return found;
    const row = found.value;
    if (row.revision !== call.body.revision) return stale(row.revision);
    const { pack, along } = await packWith(call.deps, tx, row, call.body.steps);
    const seen = await keepPreview(call, tx, pack);
    if (!seen.ok) return seen;
    const { preview } = seen.value;
    const previewForms = along.map(({ id, revision }) => ({ id, revision }));
    await tx
      .update(designs)
      .set({ preview, previewRevision: row.revision, previewForms })
      .where(eq(designs.id, row.id));
    return seen;
  });

/** Publishes a design as it was previewed; its next change begins a new design. */
export const publishDesign: Service<'publishDesign'> = async (call) => {
  const answer = await transact(call, async (tx, client): Promise<Result<PublishPackAnswer>> => {
    const found = await openRow(call, tx, call.params.id, 'edit');
    if (!found.ok) return found;
    const row = found.value;
    const { revision, preview } = call.body;
    if (row.revision !== revision || row.previewRevision !== revision) return stale(row.revision);
    if (await needsApproval(call, tx, row.pack))
      return denied('发布须经区级批准，请提交申请', 'access.needs-approval');
    const along = await alongside(call, tx, row);
    if (row.preview !== preview || !along)
      return conflict('/preview', 'revision.pack', '请重新预览后再发布');
    const published = await publishPreview(call, tx, client, preview);
    if (!published.ok) return published;
    await tx
      .update(designs)
      .set({ state: 'published', updatedBy: actorId(call.actor), updatedAt: call.now })
      .where(
        inArray(
          designs.id,
          [row, ...along].map(({ id }) => id),
        ),
      );
    return ok(published.value);
  });
  if (!answer.ok) return answer;
  // What a migration moves is found in the new way from then on.
  if (answer.value.migration) runMigration(call.deps, answer.value.migration);
  else indexRegisters(call.deps);
  return answer;
};

/** The forms that were previewed along; one that was edited since was not seen. */
async function alongside(
  call: Call<'publishDesign'>,
  tx: Tx,
  { previewForms }: DesignRow,
): Promise<DesignRow[] | undefined> {
  const rows: DesignRow[] = [];
  for (const { id, revision } of previewForms ?? []) {
    const row = await openRow(call, tx, id, 'edit');
    if (!row.ok || row.value.revision !== revision) return undefined;
    rows.push(row.value);
  }
  return rows;
}
