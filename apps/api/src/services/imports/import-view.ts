import type { InferSelectModel } from 'drizzle-orm';
import type { PersonRef, RecordImport } from '../../contract/contract.gen.ts';
import type { schema } from '../../db/index.ts';

export type ImportRow = InferSelectModel<typeof schema.recordImports>;

/** An import as the contract writes it. */
export function importView(
  row: ImportRow,
  who: (id: string | null) => PersonRef | null,
): RecordImport {
  const { id, name, state, total, dealt, faulty, doubtful, written, undone, reason } = row;
  return {
    ...{ id, name, state, total, dealt, faulty, doubtful, written, undone, reason },
    by: who(row.by),
    at: row.at,
    endedAt: row.endedAt,
  };
}
