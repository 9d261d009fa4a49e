import { ok } from '@yishi/policies';
import { schema } from '../../db/index.ts';
import { safeName, storeContent } from '../files/index.ts';
import { stillOpen } from '../registers/index.ts';
import type { Service } from '../support/index.ts';
import { actorId, newId, transact } from '../support/index.ts';
import { importView } from './import-view.ts';
import { keptRegister } from './open-import.ts';
import { nobody, runImport } from './run-import.ts';
import { sheetFile } from './sheet-file.ts';

/** Takes a spreadsheet; its rows are read in the background. */
export const uploadImport: Service<'uploadImport'> = async (call) => {
  const { key } = call.params;
  const register = await keptRegister(call, key);
  if (!register.ok) return register;
  const open = stillOpen(register.value);
  if (!open.ok) return open;
  const uploaded = sheetFile(call.body);
  if (!uploaded.ok) return uploaded;
  const file = uploaded.value;
  const name = safeName(file.name);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const content = await storeContent(call.deps.config.filesDir, bytes);
  const answer = await transact(call, async (tx) => {
    const [row] = await tx
      .insert(schema.recordImports)
      .values({
        ...{ id: newId(), register: key, version: register.value.live.hash, state: 'reading' },
        ...{ name, file: content, by: actorId(call.actor), at: call.now, beatAt: call.now },
      })
      .returning();
    if (!row) throw new Error('an import was not written');
    return ok(importView(row, nobody));
  });
  if (answer.ok) runImport(call.deps, answer.value.id);
  return answer;
};
