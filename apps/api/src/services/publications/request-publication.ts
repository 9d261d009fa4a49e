import { ok } from '@yishi/policies';
import { procedureFindings, type Pack } from '@yishi/workflows';
import { and, eq } from 'drizzle-orm';
import { schema, type Tx } from '../../db/index.ts';
import { designRights, needsApproval } from '../access/index.ts';
import { knownPeople, openRow, type DesignRow } from '../designs/index.ts';
import { knownRegisters, planPack, runningCases } from '../packs/index.ts';
import type { Call, Service } from '../support/index.ts';
import { actorId, audit, conflict, newId, stale, today, transact } from '../support/index.ts';
import { publicationViews } from './publication-view.ts';

const { packs, publications } = schema;

/** Asks the district to publish a design as it was previewed; a request of before gives way. */
export const requestPublication: Service<'requestPublication'> = (call) =>
  transact(call, async (tx, client) => {
    const found = await openRow(call, tx, call.params.id, 'edit');
    if (!found.ok) return found;
    const row = found.value;
    const { revision, preview, note = '' } = call.body;
    if (row.revision !== revision || row.previewRevision !== revision) return stale(row.revision);
    const [seen] = await tx.select().from(packs).where(eq(packs.id, preview));
    if (row.preview !== preview || !seen)
      return conflict('/preview', 'revision.pack', '请重新预览后再发布');
    if (!(await needsApproval(call, tx, row.pack)))
      return conflict('', 'taken.approval', '不需要批准，可以直接发布');
    const planned = await planPack(call, tx, seen.content);
    if (!planned.ok) return planned;
    const by = actorId(call.actor);
    await tx
      .update(publications)
      .set({ state: 'withdrawn', decidedBy: by, decidedAt: call.now })
      .where(and(eq(publications.design, row.id), eq(publications.state, 'waiting')));
    const [made] = await tx
      .insert(publications)
      .values({
        ...{ id: newId(), design: row.id, pack: row.pack, title: row.content.title },
        ...{ revision, preview, forms: row.previewForms ?? [], note, by, at: call.now },
        changes: planned.value.changes.filter(({ change }) => change !== 'same'),
        running: await runningCases(call, planned.value),
        ...(await checksOf(call, tx, row, seen.content)),
      })
      .returning();
    if (!made) throw new Error('a request was not written');
    await audit(call, client, {
      scope: 'installation',
      action: 'request-publication',
      subject: `pack/${row.pack}`,
      detail: { publication: made.id, design: row.id, revision, preview },
    });
    const rights = await designRights(call, tx, [row.pack]);
    const [view] = await publicationViews(call, tx, [made], rights);
    return view ? ok(view) : conflict('', 'taken.publication', '这次申请已有结果');
  });

/** What the checks advise about the procedure, and how many kept scenarios it holds. */
async function checksOf(call: Call<'requestPublication'>, tx: Tx, row: DesignRow, pack: Pack) {
  const procedure =
    row.kind === 'procedure' ? pack.procedures.find(({ key }) => key === row.key) : undefined;
  if (!procedure) return { advice: [], scenarios: 0 };
  const findings = procedureFindings(
    {
      ...{ procedure, forms: pack.forms, policies: pack.policies, today: today(call) },
      registers: await knownRegisters(tx, pack),
      known: await knownPeople(call.deps.db, procedure, today(call)),
    },
    call.deps,
  );
  const advice = findings.slice(0, 50).map(({ words }) => words);
  return { advice, scenarios: Object.keys(procedure.scenarios ?? {}).length };
}
