import { ok, refuse } from '@yishi/policies';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { PersonRef } from '@yishi/workflows';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { checkFiles, filesInData, holdFiles } from '../attachments/index.ts';
import type { Service } from '../support/index.ts';
import { differing, notFound, personOf, signInFirst, stale, transact } from '../support/index.ts';
import { bringAlong } from './bring-along.ts';
import { ownDraft } from './draft-rows.ts';

const { drafts, persons } = schema;

/**
 * Saves what stands in the form, wrong or half typed as it may be; only a stale revision is refused.
 * Where a publication has moved the draft meanwhile, what was typed goes to the new version.
 */
export const saveDraft: Service<'saveDraft'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  const { id } = call.params;
  const { revision, chosen, bundle } = call.body;
  return transact(call, async (tx) => {
    const before = await ownDraft(tx, id, person.id);
    if (!before) return notFound('这份草稿');
    const sent = { data: call.body.data, bundle: bundle ?? before.bundle, revision };
    const moved = await bringAlong(call.deps, before, sent);
    const { data } = moved ?? sent;
    const stands = moved ? before.revision : revision;
    const files = filesInData(data);
    const problems = await checkFiles(tx, files, {
      person: person.id,
      case: before.case ?? undefined,
    });
    if (problems.length > 0) return refuse(...problems);
    const [row] = await tx
      .update(drafts)
      .set({
        data,
        ...(chosen ? { choices: await chosenPeople(tx, chosen) } : {}),
        revision: sql`${drafts.revision} + 1`,
        updatedAt: call.now,
      })
      .where(and(eq(drafts.id, id), eq(drafts.revision, stands), isNull(drafts.deletedAt)))
      .returning({ revision: drafts.revision, updatedAt: drafts.updatedAt });
    if (!row) {
      const { revision: now, updatedAt } = before;
      return stale(now, { updatedAt, changed: differing(data, before.data) });
    }
    await holdFiles(tx, { holder: 'draft', id, case: before.case ?? undefined }, files);
    return ok({ ...row, moved: moved ? { lost: moved.lost } : null });
  });
};

/** Ids with the names behind them; who is not there any more is left out. */
async function chosenPeople(
  tx: Tx,
  chosen: Record<string, string[]>,
): Promise<Record<string, PersonRef[]>> {
  const ids = [...new Set(Object.values(chosen).flat())];
  const rows =
    ids.length > 0
      ? await tx
          .select({ id: persons.id, name: persons.name })
          .from(persons)
          .where(and(inArray(persons.id, ids), eq(persons.active, true)))
      : [];
  const byId = new Map(rows.map((row) => [row.id, row]));
  return Object.fromEntries(
    Object.entries(chosen).map(([step, people]) => [
      step,
      people.map((each) => byId.get(each)).filter((each) => each !== undefined),
    ]),
  );
}
