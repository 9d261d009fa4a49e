import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Comment } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';

const { comments, files, fileUses, persons } = schema;

/** What was said about a case, with the files that were sent along, oldest first. */
export async function commentsOf(db: Tx, caseId: string): Promise<Comment[]> {
  const rows = await db
    .select({ comment: comments, name: persons.name })
    .from(comments)
    .innerJoin(persons, eq(persons.id, comments.person))
    .where(and(eq(comments.case, caseId), isNull(comments.deletedAt)))
    .orderBy(asc(comments.at), asc(comments.id))
    .limit(1000);
  const held = await db
    .select({ comment: fileUses.holderId, file: files })
    .from(fileUses)
    .innerJoin(files, eq(files.id, fileUses.file))
    .where(and(eq(fileUses.holder, 'comment'), eq(fileUses.case, caseId)));
  return rows.map(({ comment, name }) => ({
    id: comment.id,
    by: { id: comment.person, name },
    at: comment.at,
    body: comment.body,
    files: held
      .filter((each) => each.comment === comment.id)
      .map(({ file: { id, name: file, size, type, hash } }) => {
        return { id, name: file, size, type, hash };
      }),
  }));
}
