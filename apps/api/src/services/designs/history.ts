import { ownHistory, type EditRecord } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';

const { designEdits } = schema;

/** The edit that a row takes back or does again; null where it is an edit of its own. */
export function turnOf({
  undoes,
  redoes,
}: {
  undoes: number | null;
  redoes: number | null;
}): NonNullable<EditRecord['of']> | null {
  if (undoes !== null) return { type: 'undo', seq: undoes };
  return redoes === null ? null : { type: 'redo', seq: redoes };
}

type Own = { undo?: number; redo?: number };

/** Which of a person's own edits stand next to be taken back and to be done again. */
export async function ownEdits(tx: Tx, design: string, person: string): Promise<Own> {
  const rows = await tx
    .select({
      seq: designEdits.seq,
      by: designEdits.by,
      undoes: designEdits.undoes,
      redoes: designEdits.redoes,
    })
    .from(designEdits)
    .where(and(eq(designEdits.design, design), eq(designEdits.by, person)))
    .orderBy(designEdits.seq);
  const edits = rows.map((row): EditRecord => {
    const of = turnOf(row);
    return { seq: row.seq, by: row.by, operations: [], ...(of ? { of } : {}) };
  });
  const { undo, redo } = ownHistory(edits, person);
  return { ...(undo ? { undo: undo.seq } : {}), ...(redo ? { redo: redo.seq } : {}) };
}

/** The same in words, as the buttons say it. */
export async function historyWords(
  tx: Tx,
  design: string,
  person: string,
): Promise<{ undo: Text[] | null; redo: Text[] | null }> {
  const own = await ownEdits(tx, design, person);
  const rows = await tx
    .select({ seq: designEdits.seq, words: designEdits.words })
    .from(designEdits)
    .where(
      and(eq(designEdits.design, design), inArray(designEdits.seq, [own.undo ?? 0, own.redo ?? 0])),
    );
  const words = new Map(rows.map((row) => [row.seq, row.words]));
  return { undo: words.get(own.undo ?? 0) ?? null, redo: words.get(own.redo ?? 0) ?? null };
}
