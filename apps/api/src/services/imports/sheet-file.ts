import type { Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import { sheetLimits } from '../../spreadsheets/index.ts';

/** The one spreadsheet of an upload; refused where it is none, empty or too large. */
export function sheetFile(body: unknown): Result<File> {
  const files = body instanceof FormData ? body.getAll('file') : [];
  const [file] = files;
  if (files.length !== 1 || !(file instanceof File)) {
    return refuse({ path: '/file', code: 'files.one', message: '请上传一个文件' });
  }
  if (file.size === 0) {
    return refuse({ path: '/file', code: 'files.empty', message: '文件是空的' });
  }
  if (!/\.(xlsx|csv)$/i.test(file.name)) {
    return refuse({ path: '/file', code: 'imports.type', message: '请选择 XLSX 或 CSV 文件' });
  }
  if (file.size > sheetLimits.file) {
    const params = { limit: sheetLimits.file };
    return refuse({ path: '/file', code: 'body.too-large', message: '文件超过 20 MB', params });
  }
  return ok(file);
}
