import { ok } from '@yishi/policies';
import { schema } from '../../db/index.ts';
import { peopleBehind } from '../people/index.ts';
import type { Service } from '../support/index.ts';
import { actorId, conflict, newId, notFound, transact } from '../support/index.ts';
import { mayDesignPreview } from './may-design-run.ts';
import { runMigration } from './run-migration.ts';
import { runView } from './run-view.ts';

const { migrationRuns } = schema;

/** Tries in the background what publishing would do with what is stored; nothing is written. */
export const tryMigration: Service<'tryMigration'> = async (call) => {
  const answer = await transact(call, async (tx) => {
    const found = await mayDesignPreview(call, tx, call.body.preview);
    if (!found.ok) return found;
    const preview = found.value;
    if (preview.publishedAt !== null) return conflict('/preview', 'taken.preview', '已经发布过');
    const by = actorId(call.actor);
    const [row] = await tx
      .insert(migrationRuns)
      .values({
        ...{ id: newId(), pack: preview.key, publication: preview.id, state: 'trying' as const },
        ...{ by, at: call.now },
      })
      .returning();
    return row ? ok(runView(row, await peopleBehind(tx, [by]))) : notFound();
  });
  if (answer.ok) runMigration(call.deps, answer.value.id);
  return answer;
};
