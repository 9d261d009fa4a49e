import { applyOperations, type Operation } from '@yishi/forms';
import { ok, refuse, type Result, type Text } from '@yishi/policies';
import { and, desc, eq, gt } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import type { DesignContent } from '../../db/schema/designs.ts';
import { peopleBehind } from '../people/index.ts';
import type { Call } from '../support/index.ts';
import { actorId } from '../support/index.ts';
import type { DesignRow } from './design-rows.ts';
import { designKind } from './kinds/index.ts';

const { designEdits, designs } = schema;

/** What one design may hold; some thousand fields or steps. */
const mostCharacters = 2_000_000;

interface Edit {
  operations: Operation[];
  /** The revision that whoever made it had before them. */
  since: number;
  undoes?: number;
  redoes?: number;
  words?: Text[];
}

/** Applies an edit to a locked design and keeps it; refused where it meets what others did since. */
export async function writeEdit(
  tx: Tx,
  call: Call<'editDesign' | 'undoDesign' | 'redoDesign'>,
  row: DesignRow,
  edit: Edit,
): Promise<Result<DesignRow>> {
  const { operations, undoes, redoes } = edit;
  const kind = designKind(row.kind);
  const applied = applyOperations(row.content, operations, kind.lists);
  if (!applied.ok) return refuse(...(await withWho(tx, row, edit.since, applied.problems)));
  const unshaped = checkContent(row.kind, applied.value);
  if (unshaped) return refuse({ path: '/operations', ...unshaped });
  const by = actorId(call.actor);
  const revision = row.revision + 1;
  await tx.insert(designEdits).values({
    design: row.id,
    seq: revision,
    by,
    at: call.now,
    operations,
    words: (edit.words ?? kind.describe(row.content, operations)).slice(0, 20),
    ...(undoes === undefined ? {} : { undoes }),
    ...(redoes === undefined ? {} : { redoes }),
  });
  const changed = { content: applied.value, revision, updatedBy: by, updatedAt: call.now };
  await tx.update(designs).set(changed).where(eq(designs.id, row.id));
  return ok({ ...row, ...changed });
}

/** A design may be unfinished, but it keeps the shape of its kind and stays within bounds. */
export function checkContent(
  kind: DesignRow['kind'],
  content: DesignContent,
): { code: string; message: string } | undefined {
  const { shape, name } = designKind(kind);
  const [wrong] = shape(content);
  if (wrong) {
    const message = `${name}的结构不对：${wrong.instancePath || '/'}（${wrong.keyword}）`;
    return { code: 'design.shape', message };
  }
  if (JSON.stringify(content).length > mostCharacters) {
    return { code: 'design.too-large', message: `${name}过大，请拆成几个` };
  }
  return undefined;
}

/** The refusal with who last changed the design meanwhile, and what they did. */
async function withWho(
  tx: Tx,
  row: DesignRow,
  since: number,
  problems: readonly { path: string; code: string; message: string }[],
) {
  const [last] = await tx
    .select({ by: designEdits.by, words: designEdits.words })
    .from(designEdits)
    .where(and(eq(designEdits.design, row.id), gt(designEdits.seq, since)))
    .orderBy(desc(designEdits.seq))
    .limit(1);
  const behind = await peopleBehind(tx, last ? [last.by] : []);
  const params = {
    revision: row.revision,
    who: behind(last?.by ?? null)?.name ?? '',
    did: last?.words.map((text) => text['zh-CN']).join('，') ?? '',
  };
  return problems.map((problem) => ({ ...problem, params }));
}
