import { ok, refuse } from '@yishi/policies';
import { inArray } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { whoIsTold } from '../../engine/index.ts';
import { checkFiles, holdFiles } from '../attachments/index.ts';
import { openCase } from '../opening/index.ts';
import type { Service } from '../support/index.ts';
import { newId, notFound, transact } from '../support/index.ts';
import { commentsOf } from './comments-of.ts';

/** Says something about a case; it moves nothing. */
export const addComment: Service<'addComment'> = async (call) => {
  const { id: caseId } = call.params;
  const opened = await openCase(call, caseId, 'case.comment');
  if (!opened.ok) return opened;
  const { person, state } = opened.value;
  const { body, files = [] } = call.body;
  const result = await transact(call, async (tx) => {
    const refs =
      files.length > 0
        ? await tx.select().from(schema.files).where(inArray(schema.files.id, files))
        : [];
    const unknown = await checkFiles(tx, refs, { person: person.id });
    if (unknown.length > 0 || refs.length !== new Set(files).size) {
      const message = '有附件不存在或不能引用，请重新上传';
      return refuse({ path: '/files', code: 'files.gone', message });
    }
    const id = newId();
    await tx
      .insert(schema.comments)
      .values({ id, case: caseId, person: person.id, body: body.trim(), at: call.now });
    await holdFiles(tx, { holder: 'comment', id, case: caseId }, refs);
    const added = (await commentsOf(tx, caseId)).find((comment) => comment.id === id);
    return added ? ok(added) : notFound();
  });
  if (result.ok) call.deps.live({ caseId, people: whoIsTold(undefined, state) });
  return result;
};
