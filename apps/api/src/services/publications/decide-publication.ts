import { ok, refuse, type Result } from '@yishi/policies';
import { and, eq, inArray } from 'drizzle-orm';
import type { PoolClient } from 'pg';
import type { Publication } from '../../contract/contract.gen.ts';
import { schema, type Tx } from '../../db/index.ts';
import { designRights } from '../access/index.ts';
import { runMigration } from '../migrations/index.ts';
import { publishPreview } from '../packs/index.ts';
import { indexRegisters } from '../registers/index.ts';
import type { Call, Service } from '../support/index.ts';
import { actorId, audit, denied, transact } from '../support/index.ts';
import { waitingPublication } from './open-publication.ts';
import { publicationViews, type PublicationRow } from './publication-view.ts';

const { designs, publications } = schema;

/** Publishes what a street asks for, or returns it with an opinion; never one's own request. */
export const decidePublication: Service<'decidePublication'> = async (call) => {
  let migration: string | null | undefined;
  const answer = await transact(call, async (tx, client): Promise<Result<Publication>> => {
    const found = await waitingPublication(call, tx, call.params.id);
    if (!found.ok) return found;
    const row = found.value;
    if (row.by === actorId(call.actor))
      return denied('不能批准自己的申请，请由其他管理员办理', 'access.own-request');
    const { decision, opinion = '' } = call.body;
    if (decision === 'return' && opinion.trim() === '') {
      const message = '请写明退回的意见';
      return refuse({ path: '/opinion', code: 'opinion.required', message });
    }
    if (decision === 'approve') {
      const published = await publish(call, tx, client, row);
      if (!published.ok) return published;
      migration = published.value;
    }
    return decided(call, tx, client, row);
  });
  if (!answer.ok || migration === undefined) return answer;
  // What a migration moves is found in the new way from then on.
  if (migration) runMigration(call.deps, migration);
  else indexRegisters(call.deps);
  return answer;
};

type Deciding = Call<'decidePublication'>;

/** Publishes the preview; designs that were edited since stay open on what is published now. */
async function publish(
  call: Deciding,
  tx: Tx,
  client: PoolClient,
  row: PublicationRow,
): Promise<Result<string | null>> {
  const published = await publishPreview(call, tx, client, row.preview);
  if (!published.ok) return published;
  const seen = [{ id: row.design, revision: row.revision }, ...row.forms];
  const open = await tx
    .select()
    .from(designs)
    .where(
      and(
        eq(designs.state, 'open'),
        inArray(
          designs.id,
          seen.map(({ id }) => id),
        ),
      ),
    );
  const same = open.filter((design) =>
    seen.some(({ id, revision }) => id === design.id && revision === design.revision),
  );
  if (same.length > 0)
    await tx
      .update(designs)
      .set({ state: 'published', updatedBy: actorId(call.actor), updatedAt: call.now })
      .where(
        inArray(
          designs.id,
          same.map(({ id }) => id),
        ),
      );
  return ok(published.value.migration);
}

async function decided(
  call: Deciding,
  tx: Tx,
  client: PoolClient,
  row: PublicationRow,
): Promise<Result<Publication>> {
  const { decision, opinion = '' } = call.body;
  const values = {
    state: decision === 'approve' ? ('published' as const) : ('returned' as const),
    ...{ decidedBy: actorId(call.actor), decidedAt: call.now, opinion },
  };
  await tx.update(publications).set(values).where(eq(publications.id, row.id));
  await audit(call, client, {
    scope: 'installation',
    action: decision === 'approve' ? 'approve-publication' : 'return-publication',
    subject: `pack/${row.pack}`,
    detail: { publication: row.id, preview: row.preview, opinion },
  });
  const rights = await designRights(call, tx, [row.pack]);
  const [view] = await publicationViews(call, tx, [{ ...row, ...values }], rights);
  if (!view) throw new Error('a decided request has no view');
  return ok(view);
}
