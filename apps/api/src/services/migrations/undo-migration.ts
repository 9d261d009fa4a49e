import { ok } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { peopleBehind } from '../people/index.ts';
import type { Service } from '../support/index.ts';
import { audit, conflict, notFound, transact } from '../support/index.ts';
import { mayDesignRun } from './may-design-run.ts';
import { runMigration } from './run-migration.ts';
import { runView } from './run-view.ts';

const { migrationRuns } = schema;

/** Brings back in the background what stood before a migration; what was changed since is kept and named. */
export const undoMigration: Service<'undoMigration'> = async (call) => {
  const { reason } = call.body;
  const answer = await transact(call, async (tx, client) => {
    const here = eq(migrationRuns.id, call.params.id);
    const found = await mayDesignRun(call, tx, call.params.id, 'edit');
    if (!found.ok) return found;
    const row = found.value;
    if (row.state !== 'upgraded') {
      return conflict('', 'migrations.state', '只有做完的迁移可以撤销，而且只能撤销一次');
    }
    const [next] = await tx
      .update(migrationRuns)
      .set({ state: 'undoing', reason, endedAt: null })
      .where(here)
      .returning();
    await audit(call, client, {
      scope: 'installation',
      action: 'undo-migration',
      subject: `pack/${row.pack}`,
      detail: { migration: row.id, changed: row.changed + row.noted, reason },
    });
    return next ? ok(runView(next, await peopleBehind(tx, [next.by]))) : notFound();
  });
  if (answer.ok) runMigration(call.deps, call.params.id);
  return answer;
};
