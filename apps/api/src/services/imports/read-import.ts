import { ok } from '@yishi/policies';
import { asc, eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { peopleBehind } from '../people/index.ts';
import { registerKey } from '../registers/index.ts';
import type { Service } from '../support/index.ts';
import { importView } from './import-view.ts';
import { openImport } from './open-import.ts';
import { guessMapping, sheetFields } from './sheet-fields.ts';
import { staged } from './staged-cells.ts';

const { recordImportRows } = schema;

const samples = 5;

/** How far an import is, and which of its columns is which field. */
export const readImport: Service<'readImport'> = async (call) => {
  const opened = await openImport(call, call.params);
  if (!opened.ok) return opened;
  const { row, register } = opened.value;
  const fields = sheetFields(register.live, call.deps.fieldKinds);
  const first = await call.deps.db
    .select()
    .from(recordImportRows)
    .where(eq(recordImportRows.import, row.id))
    .orderBy(asc(recordImportRows.row))
    .limit(samples);
  const key = await registerKey(call.deps.caseKeys, register.key);
  const who = await peopleBehind(call.deps.db, [row.by]);
  return ok({
    import: importView(row, who),
    headers: row.headers.map((each) => each.slice(0, 200)),
    samples: first.map(({ row: at, cells }) =>
      staged.openCells(key, row.id, at, cells).map((cell) => cell.slice(0, 200)),
    ),
    mapping: row.mapping ?? guessMapping(row.headers, fields),
    fields: [...fields.values()].map(({ ui, required }) => ({
      ...{ id: ui.id, label: ui.label, required },
    })),
  });
};
