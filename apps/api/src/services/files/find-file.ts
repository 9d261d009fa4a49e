import { and, eq, isNull } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import { maySeeFile } from './may-see-file.ts';

const { files } = schema;

/** A file that the caller may see; undefined otherwise. */
export async function findFile(
  call: Pick<Call<RouteName>, 'deps' | 'actor' | 'now'>,
  id: string,
): Promise<typeof files.$inferSelect | undefined> {
  const [row] = await call.deps.db
    .select()
    .from(files)
    .where(and(eq(files.id, id), isNull(files.deletedAt)));
  return row && (await maySeeFile(call, row)) ? row : undefined;
}
