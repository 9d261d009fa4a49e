import { ownHistory, type EditRecord } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';

const { designEdits } = schema;

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
  const edits = rows.map(({ seq, by, undoes, redoes }): EditRecord => {
    const of =
      undoes !== null
        ? { of: { type: 'undo' as const, seq: undoes } }
        : redoes !== null
          ? { of: { type: 'redo' as const, seq: redoes } }
          : {};
    return { seq, by, operations: [], ...of };
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
  const words = async (seq: number | undefined): Promise<Text[] | null> => {
    if (seq === undefined) return null;
    const [row] = await tx
      .select({ words: designEdits.words })
      .from(designEdits)
      .where(and(eq(designEdits.design, design), eq(designEdits.seq, seq)));
    return row?.words ?? null;
  };
  return { undo: await words(own.undo), redo: await words(own.redo) };
}
