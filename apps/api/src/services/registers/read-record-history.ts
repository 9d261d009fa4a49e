import { maskData, type FormData } from '@yishi/forms';
import { ok } from '@yishi/policies';
import { pathOfField, valueAt } from '@yishi/workflows';
import type { Json } from '@yishi/workflows';
import { desc, eq } from 'drizzle-orm';
import type { RecordChange } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import type { Call, Service } from '../support/index.ts';
import type { OpenedRecord } from './open-record.ts';
import { openRecord } from './open-record.ts';
import type { FieldChange } from './record-changes.ts';
import { openChanges, recordKey } from './record-key.ts';
import { peopleBehind } from '../people/index.ts';

const { recordHistory } = schema;

/** So many changes are told, the latest first. */
const most = 500;

/** Every change of a record; values as the caller may see them. */
export const readRecordHistory: Service<'readRecordHistory'> = async (call) => {
  const opened = await openRecord(call, call.params);
  if (!opened.ok) return opened;
  const rows = await call.deps.db
    .select()
    .from(recordHistory)
    .where(eq(recordHistory.record, call.params.id))
    .orderBy(desc(recordHistory.revision))
    .limit(most);
  const who = await peopleBehind(
    call.deps.db,
    rows.map(({ by }) => by),
  );
  const { row, key } = opened.value;
  const own = row.salt && recordKey(key, row.salt);
  const items = rows.map(({ revision, action, at, by, reason, changes }) => ({
    ...{ revision, action, at, reason },
    by: who(by),
    changes:
      changes && own
        ? shownChanges(call, opened.value, openChanges(own, { id: row.id, revision }, changes))
        : [],
  }));
  return ok({ items });
};

function shownChanges(
  call: Call<'readRecordHistory'>,
  opened: OpenedRecord,
  changes: readonly FieldChange[],
): RecordChange[] {
  return changes.flatMap(({ field, before, after }): RecordChange[] => {
    const label = opened.register.live.compiled.ui.fields[field]?.label;
    if (!label) return [];
    const show = (value: Json | undefined): Json => shownValue(call, opened, field, value);
    return [{ field, label, before: show(before), after: show(after) }];
  });
}

/** One value, masked by the way it stands in the form. */
function shownValue(
  { deps }: Call<'readRecordHistory'>,
  { register, exact }: OpenedRecord,
  field: string,
  value: Json | undefined,
): Json {
  const { compiled } = register.live;
  const path = pathOfField(compiled, deps.fieldKinds, field);
  if (value === undefined || !path) return null;
  const alone = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as FormData;
  const audience = exact ? 'staff' : 'public';
  const shown = maskData(compiled, deps.fieldKinds, alone, { view: 'read', audience });
  return (valueAt(shown, path) ?? null) as Json;
}
