import { ok } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { audit, transact } from '../support/index.ts';
import { importView } from './import-view.ts';
import { openImport, wrongState } from './open-import.ts';
import { nobody, runImport } from './run-import.ts';

const { recordImports } = schema;

/** Takes a batch back: its records are void; those that somebody has changed since are kept. */
export const undoImport: Service<'undoImport'> = async (call) => {
  const { reason } = call.body;
  const answer = await transact(call, async (tx, client) => {
    const opened = await openImport(call, call.params, tx);
    if (!opened.ok) return opened;
    const { row, register } = opened.value;
    if (row.state !== 'done') return wrongState();
    const [next] = await tx
      .update(recordImports)
      .set({ state: 'undoing', dealt: 0, reason, beatAt: call.now })
      .where(eq(recordImports.id, row.id))
      .returning();
    await audit(call, client, {
      scope: 'installation',
      action: 'undo-import',
      subject: `register/${register.key}`,
      detail: { file: row.name, rows: row.written, reason },
    });
    return next ? ok(importView(next, nobody)) : wrongState();
  });
  if (answer.ok) runImport(call.deps, call.params.id);
  return answer;
};
