import type { Problem } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { transact } from '../support/index.ts';
import { importView } from './import-view.ts';
import { openImport, wrongState } from './open-import.ts';
import { nobody, runImport } from './run-import.ts';
import type { SheetField } from './sheet-fields.ts';
import { sheetFields } from './sheet-fields.ts';

const { recordImports } = schema;

/** Settles the columns; then every row is checked in the background. May be done again. */
export const mapImport: Service<'mapImport'> = async (call) => {
  const { mapping } = call.body;
  const answer = await transact(call, async (tx) => {
    const opened = await openImport(call, call.params, tx);
    if (!opened.ok) return opened;
    const { row, register } = opened.value;
    if (row.state !== 'mapping' && row.state !== 'checked') return wrongState();
    const fields = sheetFields(register.live, call.deps.fieldKinds);
    const problems = mappingProblems(mapping, row.headers.length, fields);
    if (problems.length > 0) return refuse(...problems);
    const [next] = await tx
      .update(recordImports)
      .set({
        ...{ mapping, state: 'checking', version: register.live.hash },
        ...{ dealt: 0, faulty: 0, doubtful: 0, beatAt: call.now },
      })
      .where(eq(recordImports.id, row.id))
      .returning();
    return next ? ok(importView(next, nobody)) : wrongState();
  });
  if (answer.ok) runImport(call.deps, call.params.id);
  return answer;
};

function mappingProblems(
  mapping: readonly (string | null)[],
  columns: number,
  fields: ReadonlyMap<string, SheetField>,
): Problem[] {
  const named = mapping.filter((id) => id !== null);
  const wrong =
    mapping.length !== columns ||
    new Set(named).size !== named.length ||
    named.some((id) => !fields.has(id));
  if (wrong) {
    const message = '列的对应有误：每个字段只能对应一列';
    return [{ path: '/mapping', code: 'imports.mapping', message }];
  }
  const missing = [...fields.values()].filter(
    ({ ui, required }) => required && !named.includes(ui.id),
  );
  if (missing.length === 0) return [];
  const params = {
    fields: missing.map(({ ui }) => ui.label['zh-CN']).join('、'),
    fieldsEn: missing.map(({ ui }) => ui.label.en ?? ui.label['zh-CN']).join(', '),
  };
  const message = `还缺必填的列：${params.fields}`;
  return [{ path: '/mapping', code: 'imports.missing', message, params }];
}
