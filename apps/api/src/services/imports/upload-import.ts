import { ok, refuse } from '@yishi/policies';
import { schema } from '../../db/index.ts';
import { sheetLimits } from '../../spreadsheets/index.ts';
import { safeName, storeContent } from '../files/index.ts';
import { stillOpen } from '../registers/index.ts';
import type { Service } from '../support/index.ts';
import { actorId, newId, transact } from '../support/index.ts';
import { importView } from './import-view.ts';
import { keptRegister } from './open-import.ts';
import { nobody, runImport } from './run-import.ts';

/** Takes a spreadsheet; its rows are read in the background. */
export const uploadImport: Service<'uploadImport'> = async (call) => {
  const { key } = call.params;
  const register = await keptRegister(call, key);
  if (!register.ok) return register;
  const open = stillOpen(register.value);
  if (!open.ok) return open;
  const files = call.body instanceof FormData ? call.body.getAll('file') : [];
  const [file] = files;
  if (files.length !== 1 || !(file instanceof File)) {
    return refuse({ path: '/file', code: 'files.one', message: '请上传一个文件' });
  }
  if (file.size === 0) {
    return refuse({ path: '/file', code: 'files.empty', message: '文件是空的' });
  }
  const name = safeName(file.name);
  if (!/\.(xlsx|csv)$/i.test(name)) {
    return refuse({ path: '/file', code: 'imports.type', message: '请选择 XLSX 或 CSV 文件' });
  }
  if (file.size > sheetLimits.file) {
    const params = { limit: sheetLimits.file };
    return refuse({ path: '/file', code: 'body.too-large', message: '文件超过 20 MB', params });
  }
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
