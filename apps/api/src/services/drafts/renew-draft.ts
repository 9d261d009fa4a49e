import type { Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import { migrateThrough } from '@yishi/forms';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { RenewDraftAnswer } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import { filesInData, holdFiles } from '../attachments/index.ts';
import { applicantUnit, choicesOf, liveProcedure } from '../start/index.ts';
import type { Service } from '../support/index.ts';
import { notFound, personOf, signInFirst, stale, transact } from '../support/index.ts';
import { migrationContext } from '../versions/index.ts';
import { draftOf, ownDraft } from './draft-rows.ts';
import { lostIn, wayOfDraft } from './way-of-draft.ts';

const { drafts } = schema;

/** Moves a draft of a start to the version that is published now, keeping all that fits. */
export const renewDraft: Service<'renewDraft'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  const { id } = call.params;
  const draft = await ownDraft(call.deps.db, id, person.id);
  if (!draft || draft.case !== null) return notFound('这份草稿');
  const live = await liveProcedure(call, draft.procedure, person);
  if (!live) {
    return refuse({ path: '', code: 'start.closed', message: '这个流程现在不能发起' });
  }
  const { open, form } = live;
  const target = { hash: open.hash, form: form.form };
  const migrate = migrateThrough(await wayOfDraft(call.deps, draft, target), call.deps.fieldKinds);
  const { data, findings } = migrate(draft.data, await migrationContext(call.deps));
  const asked = await choicesOf(call, open, await applicantUnit(call.deps.pool, person));
  const choices = Object.fromEntries(
    Object.entries(draft.choices ?? {}).filter(([step]) =>
      asked.some((each) => each.step === step),
    ),
  );
  return transact(call, async (tx): Promise<Result<RenewDraftAnswer>> => {
    const [row] = await tx
      .update(drafts)
      .set({
        ...{ bundle: open.hash, form: form.form, view: form.view, data, choices },
        revision: sql`${drafts.revision} + 1`,
        updatedAt: call.now,
      })
      .where(
        and(
          ...[eq(drafts.id, id), eq(drafts.revision, call.body.revision)],
          ...[isNull(drafts.deletedAt), isNull(drafts.sendingAs)],
        ),
      )
      .returning();
    if (!row) return stale(draft.revision);
    await holdFiles(tx, { holder: 'draft', id }, filesInData(data));
    return ok({ draft: await draftOf(call, row, person), lost: lostIn(findings) });
  });
};
