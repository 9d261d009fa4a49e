import type { Problem } from '@yishi/policies';
import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { FileRef } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';

const { files, fileUses } = schema;

/**
 * Files that data may refer to: uploaded by this person, or held by the case already; and what is
 * said of them must be what was stored.
 */
export async function checkFiles(
  db: Tx,
  refs: readonly FileRef[],
  by: { person: string; case?: string | undefined },
): Promise<Problem[]> {
  if (refs.length === 0) return [];
  const ids = refs.map((ref) => ref.id);
  const held = by.case === undefined ? undefined : eq(fileUses.case, by.case);
  const rows = await db
    .selectDistinct({ id: files.id, hash: files.hash, size: files.size, type: files.type })
    .from(files)
    .leftJoin(fileUses, eq(fileUses.file, files.id))
    .where(and(inArray(files.id, ids), isNull(files.deletedAt), or(eq(files.by, by.person), held)));
  const known = new Map(rows.map((row) => [row.id, row]));
  return refs.flatMap((ref) => {
    const row = known.get(ref.id);
    if (row && row.hash === ref.hash && row.size === ref.size && row.type === ref.type) return [];
    const message = `附件“${ref.name}”不存在或不能引用，请重新上传`;
    return [{ path: '', code: 'files.unknown', message, params: { file: ref.name } }];
  });
}
