import { ok, refuse } from '@yishi/policies';
import { and, eq, gt } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { audit, transact } from '../support/index.ts';
import { importView } from './import-view.ts';
import { openImport, wrongState } from './open-import.ts';
import { nobody, runImport } from './run-import.ts';

const { recordImportRows, recordImports } = schema;

/** Has the rows that are right written in the background; those perhaps doubles only when asked. */
export const commitImport: Service<'commitImport'> = async (call) => {
  const answer = await transact(call, async (tx, client) => {
    const opened = await openImport(call, call.params, tx);
    if (!opened.ok) return opened;
    const { row, register } = opened.value;
    if (row.state !== 'checked') return wrongState();
    if (row.version !== register.live.hash) {
      const message = '检查之后台账有新的发布，请重新对应各列并检查';
      return refuse({ path: '', code: 'imports.version', message });
    }
    if (!call.body.doubtful) {
      await tx
        .update(recordImportRows)
        .set({ faulty: true })
        .where(and(eq(recordImportRows.import, row.id), gt(recordImportRows.alike, 0)));
    }
    const [next] = await tx
      .update(recordImports)
      .set({ state: 'writing', dealt: 0, beatAt: call.now })
      .where(eq(recordImports.id, row.id))
      .returning();
    await audit(call, client, {
      scope: 'installation',
      action: 'import-records',
      subject: `register/${register.key}`,
      detail: { file: row.name, rows: row.total - row.faulty },
    });
    return next ? ok(importView(next, nobody)) : wrongState();
  });
  if (answer.ok) runImport(call.deps, call.params.id);
  return answer;
};
