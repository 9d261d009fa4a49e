import { ok, type Result, type Text } from '@yishi/policies';
import type { Pack } from '@yishi/workflows';
import { and, eq, gt, sql } from 'drizzle-orm';
import type { Design, DesignEdit, DesignState, PersonRef } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import type { DesignContent } from '../../db/schema/designs.ts';
import { lastVersion } from '../packs/index.ts';
import { designRights, mayDesign } from '../access/index.ts';
import { peopleBehind } from '../people/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { historyWords, turnOf } from './history.ts';
import { designKind } from './kinds/index.ts';
import { isLibrary, titleOfLibrary } from './library.ts';
import { rightView } from './right-view.ts';

const { designEditors, designEdits, designs } = schema;

export type DesignRow = typeof designs.$inferSelect;
export type EditRow = typeof designEdits.$inferSelect;

/** An open design for who may read or edit it; locked where it is to be changed. */
export async function openRow(
  call: Pick<Call<RouteName>, 'deps' | 'actor'>,
  tx: Tx,
  id: string,
  wanted: 'edit' | 'read',
): Promise<Result<DesignRow>> {
  const query = tx
    .select()
    .from(designs)
    .where(and(eq(designs.id, id), eq(designs.state, 'open')));
  const [row] = wanted === 'edit' ? await query.for('update') : await query;
  if (!row) return notFound(what);
  const right = await mayDesign(call, tx, { pack: row.pack, wanted, what });
  return right.ok ? ok(row) : right;
}

const what = '这份设计稿';

/** What stands published of a form or procedure in its pack. */
export const publishedOf = (
  pack: Pack | undefined,
  { kind, key }: Pick<DesignRow, 'kind' | 'key'>,
): DesignContent | undefined =>
  pack &&
  designKind(kind)
    .published(pack)
    .find((each) => each.key === key);

/** A pack that is not published yet is the library of forms, or one for its first procedure. */
export const packTitle = (pack: Pack | undefined, row: Pick<DesignRow, 'pack' | 'content'>): Text =>
  pack?.title ?? (isLibrary(row.pack) ? titleOfLibrary : row.content.title);

/** How long somebody counts as editing after they were last heard of. */
const present = sql`now() - interval '15 seconds'`;

/** What came after a revision, what one may take back, and who else is there. */
export async function stateOf(
  tx: Tx,
  row: Pick<DesignRow, 'id' | 'revision'>,
  since: number,
  person: string,
): Promise<DesignState> {
  const edits = await tx
    .select()
    .from(designEdits)
    .where(and(eq(designEdits.design, row.id), gt(designEdits.seq, since)))
    .orderBy(designEdits.seq);
  const here = await tx
    .select({ person: designEditors.person })
    .from(designEditors)
    .where(and(eq(designEditors.design, row.id), gt(designEditors.seenAt, present)));
  const others = here.map((each) => each.person).filter((each) => each !== person);
  const behind = await peopleBehind(tx, [...others, ...edits.map(({ by }) => by)]);
  return {
    revision: row.revision,
    edits: edits.map((edit) => editOf(edit, behind)),
    ...(await historyWords(tx, row.id, person)),
    editors: others.map((id) => behind(id) ?? { id, name: '' }),
  };
}

export function editOf(row: EditRow, behind: (id: string) => PersonRef | null): DesignEdit {
  const { seq, by, at, operations, words } = row;
  return { seq, by: behind(by) ?? { id: by, name: '' }, at, operations, words, of: turnOf(row) };
}

/** A design as its page opens it. */
export async function designOf(
  call: Pick<Call<RouteName>, 'deps' | 'actor'>,
  tx: Tx,
  row: DesignRow,
  person: string,
): Promise<Design> {
  const pack = await lastVersion(tx, row.pack);
  const right = (await designRights(call, tx, [row.pack])).of(row.pack);
  return {
    id: row.id,
    pack: { key: row.pack, title: packTitle(pack, row) },
    key: row.key,
    kind: row.kind,
    content: row.content,
    base: publishedOf(pack, row) ?? null,
    right: await rightView(tx, right),
    state: await stateOf(tx, row, row.revision, person),
    // The kind says which content it is.
  } as Design;
}
