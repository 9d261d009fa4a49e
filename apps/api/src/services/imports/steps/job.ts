import { eq } from 'drizzle-orm';
import type { Tx } from '../../../db/index.ts';
import { schema } from '../../../db/index.ts';
import type { Call, RouteName } from '../../support/index.ts';
import type { ImportRow } from '../import-view.ts';

const { recordImports } = schema;

/** An import at work: in whose name, and how it stood when the step began. */
export interface ImportJob {
  call: Call<RouteName>;
  row: ImportRow;
}

type Progress = Partial<
  Pick<ImportRow, 'state' | 'total' | 'dealt' | 'faulty' | 'doubtful' | 'written' | 'undone'> &
    Pick<ImportRow, 'headers' | 'file' | 'endedAt'>
>;

/** Says how far it is; pages look at it, and others see that somebody works. */
export async function note(
  { call, row }: ImportJob,
  progress: Progress,
  db: Tx = call.deps.db,
): Promise<void> {
  const { clock, closing } = call.deps;
  if (closing.aborted) throw new Error('the process ends');
  await db
    .update(recordImports)
    .set({ ...progress, beatAt: clock() })
    .where(eq(recordImports.id, row.id));
}
