import { readFile } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { insertMany, schema } from '../../../db/index.ts';
import { SpreadsheetFault, readSheet, sheetLimits } from '../../../spreadsheets/index.ts';
import { contentPath, removeContent } from '../../files/index.ts';
import { registerKey } from '../../registers/index.ts';
import { staged } from '../staged-cells.ts';
import type { ImportJob } from './job.ts';
import { breathe } from './batches.ts';
import { note } from './job.ts';

const { files, recordImportRows, recordImports } = schema;

const batch = 1_000;

/** Reads the file into rows of the database, sealed; then the file goes. */
export async function readRows(job: ImportJob): Promise<void> {
  const { call, row } = job;
  const { db, pool, config, caseKeys } = call.deps;
  if (row.file === null) return;
  await db.delete(recordImportRows).where(eq(recordImportRows.import, row.id));
  const key = await registerKey(caseKeys, row.register);
  const bytes = await readFile(contentPath(config.filesDir, row.file));
  let headers: string[] | undefined;
  let number = 0;
  let total = 0;
  let waiting: (typeof recordImportRows.$inferInsert)[] = [];
  const keep = async (): Promise<void> => {
    await insertMany(pool, recordImportRows, waiting);
    waiting = [];
    await note(job, { total, dealt: total });
    await breathe();
  };
  for await (const cells of readSheet(bytes)) {
    number += 1;
    if (cells.every((cell) => cell === '')) continue;
    if (!headers) {
      headers = cells;
      continue;
    }
    total += 1;
    if (total > sheetLimits.rows) throw new SpreadsheetFault('imports.too-large');
    const sealed = staged.sealCells(key, row.id, number, cells.slice(0, headers.length));
    waiting.push({ import: row.id, row: number, cells: sealed });
    if (waiting.length >= batch) await keep();
  }
  if (!headers || total === 0) throw new SpreadsheetFault('imports.unreadable');
  await keep();
  await note(job, { state: 'mapping', headers, file: null });
  await forget(job, row.file);
}

/** The content is removed unless something else has the same. */
async function forget({ call }: ImportJob, hash: string): Promise<void> {
  const { db, config } = call.deps;
  const [held] = await db.select({ id: files.id }).from(files).where(eq(files.hash, hash)).limit(1);
  const [other] = await db
    .select({ id: recordImports.id })
    .from(recordImports)
    .where(eq(recordImports.file, hash))
    .limit(1);
  if (!held && !other) await removeContent(config.filesDir, hash);
}
