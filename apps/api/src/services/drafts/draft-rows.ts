import type { InferSelectModel } from 'drizzle-orm';
import { and, eq, isNull } from 'drizzle-orm';
import type { Draft } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { filesInData } from '../attachments/index.ts';
import { applicantUnit, choicesOf } from '../start/index.ts';
import type { Call, PersonActor, RouteName } from '../support/index.ts';
import { newerVersion } from './newer-version.ts';

const { drafts } = schema;

export type DraftRow = InferSelectModel<typeof drafts>;

/** A draft of one's own that is not deleted. */
export async function ownDraft(db: Tx, id: string, person: string): Promise<DraftRow | undefined> {
  const [row] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.id, id), eq(drafts.person, person), isNull(drafts.deletedAt)));
  return row;
}

/** A draft as its owner sees it, with the form of the version it was begun with. */
export async function draftOf(
  call: Pick<Call<RouteName>, 'deps' | 'now'>,
  row: DraftRow,
  person: PersonActor,
): Promise<Draft> {
  const open = await call.deps.bundles.get(row.bundle);
  const { key, title } = open.bundle.procedure;
  const starts = row.case === null;
  const unit = starts ? await applicantUnit(call.deps.pool, person) : undefined;
  return {
    id: row.id,
    procedure: { key, title },
    bundle: row.bundle,
    task: row.case !== null && row.task !== null ? { caseId: row.case, taskId: row.task } : null,
    form: open.form(row.form),
    view: row.view,
    data: row.data,
    choices: starts ? await choicesOf(call, open, unit) : [],
    chosen: Object.fromEntries(
      Object.entries(row.choices ?? {}).map(([step, people]) => [step, people.map(({ id }) => id)]),
    ),
    files: filesInData(row.data),
    newer: await newerVersion(call.deps.db, row),
    revision: row.revision,
    updatedAt: row.updatedAt,
  };
}
