import { formFromTable } from '@yishi/forms';
import type { Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import { SpreadsheetFault, readSheet } from '../../spreadsheets/index.ts';
import { safeName } from '../files/index.ts';
import { sheetFile } from '../imports/index.ts';
import type { Service } from '../support/index.ts';

/** So many rows tell what a column holds. */
const enough = 500;

/** A form with a field for each column of a spreadsheet, named like the file; nothing is stored. */
export const importFormTable: Service<'importFormTable'> = async (call) => {
  const file = sheetFile(call.body);
  if (!file.ok) return file;
  const sheet = await firstRows(new Uint8Array(await file.value.arrayBuffer()));
  if (!sheet.ok) return sheet;
  const [header = [], ...rows] = sheet.value;
  const made = formFromTable(header, rows, call.deps.fieldKinds);
  if (!made.ok) return refuse(...made.problems.map((each) => ({ ...each, path: '/file' })));
  const title = { 'zh-CN': safeName(file.value.name).replace(/\.[^.]+$/, '') };
  return ok({ definition: { ...made.value, title } });
};

/** The header and what stands below it, empty rows left out. */
async function firstRows(bytes: Uint8Array): Promise<Result<string[][]>> {
  const rows: string[][] = [];
  try {
    for await (const row of readSheet(bytes)) {
      if (row.some((cell) => cell !== '')) rows.push(row);
      if (rows.length > enough) break;
    }
  } catch (error) {
    if (error instanceof SpreadsheetFault) return refuse(unreadable(error.code));
    throw error;
  }
  return rows.length === 0 ? refuse(unreadable('imports.unreadable')) : ok(rows);
}

const unreadable = (code: SpreadsheetFault['code']) => ({
  path: '/file',
  code,
  message: code === 'imports.too-large' ? '文件过大，无法读取' : '文件无法读取，或没有内容',
});
