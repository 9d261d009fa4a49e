import type { CompiledForm, FieldUi, FormData } from '@yishi/forms';
import { canonicalJson, maskData } from '@yishi/forms';
import { ok } from '@yishi/policies';
import { pathOfField, valueAt } from '@yishi/workflows';
import type { Json } from '@yishi/workflows';
import { and, desc, eq, notInArray } from 'drizzle-orm';
import type { RecordChange, RecordHistoryItem } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import type { Call, Service } from '../support/index.ts';
import { openRecord, type OpenedRecord } from './open-record.ts';
import { originsOf } from './origins-of.ts';
import { changesBetween, type FieldChange } from './record-changes.ts';
import { openChanges, recordKey } from './record-key.ts';
import { peopleBehind } from '../people/index.ts';

const { migrationItems, migrationRuns, recordHistory } = schema;

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
  const origin = await originsOf(call, rows);
  const { row, key } = opened.value;
  const own = row.salt && recordKey(key, row.salt);
  const { registers } = call.deps;
  const versions = [...new Set(rows.map(({ version }) => version))];
  const forms = new Map(
    await Promise.all(
      versions.map(async (hash) => [hash, (await registers.get(hash)).compiled] as const),
    ),
  );
  const live = opened.value.register.live.compiled;
  const items = rows.map(
    ({ revision, action, at, by, reason, changes, version, ...from }, index) => {
      const after = forms.get(version) ?? live;
      // What stood before is told by the form by which it was written.
      const before = forms.get(rows[index + 1]?.version ?? version) ?? after;
      return {
        ...{ revision, action, at, reason },
        by: who(by),
        from: origin(from),
        changes:
          changes && own
            ? shownChanges(
                { call, exact: opened.value.exact, before, after, live },
                openChanges(own, { id: row.id, revision }, changes),
              )
            : [],
      };
    },
  );
  const waiting = await waitingUpgrade(call, opened.value);
  return ok({ items: waiting ? [waiting, ...items] : items });
};

/**
 * A record that a migration could not take along is read by the form in force from then on: what it
 * lacks there is told as of that time, until somebody saves it.
 */
async function waitingUpgrade(
  call: Call<'readRecordHistory'>,
  { row, register, data, older, exact }: OpenedRecord,
): Promise<RecordHistoryItem | undefined> {
  const { db, fieldKinds, registers } = call.deps;
  if (!older) return undefined;
  const [run] = await db
    .select({ at: migrationRuns.at, by: migrationRuns.by })
    .from(migrationItems)
    .innerJoin(migrationRuns, eq(migrationRuns.id, migrationItems.run))
    .where(
      and(
        ...[eq(migrationItems.record, row.id), eq(migrationItems.outcome, 'stopped')],
        notInArray(migrationRuns.state, ['trying', 'tried']),
      ),
    )
    .orderBy(desc(migrationRuns.at))
    .limit(1);
  if (!run) return undefined;
  const before = (await registers.get(row.version)).compiled;
  const live = register.live.compiled;
  const changes = changesBetween(
    fieldKinds,
    { compiled: before, data: older.data },
    { compiled: live, data },
  );
  const who = await peopleBehind(db, [run.by]);
  return {
    ...{ revision: row.revision + 1, action: 'upgrade', at: run.at, by: who(run.by) },
    ...{ from: null, reason: null },
    changes: shownChanges({ call, exact, before, after: live, live }, changes),
  };
}

interface Showing {
  call: Call<'readRecordHistory'>;
  exact: boolean;
  before: CompiledForm;
  after: CompiledForm;
  /** The form that whoever reads has before them. */
  live: CompiledForm;
}

function shownChanges(showing: Showing, changes: readonly FieldChange[]): RecordChange[] {
  const { before, after, live } = showing;
  return changes.flatMap(({ field, before: was, after: is }): RecordChange[] => {
    const label = (after.ui.fields[field] ?? before.ui.fields[field])?.label;
    if (!label) return [];
    return [
      {
        ...{ field, label },
        before: shownValue(showing, before, field, was),
        after: shownValue(showing, after, field, is),
        old: otherField(before, live, field),
        now: otherField(after, live, field),
      },
    ];
  });
}

/** One value, masked by the way it stands in the form. */
function shownValue(
  { call: { deps }, exact }: Showing,
  compiled: CompiledForm,
  field: string,
  value: Json | undefined,
): Json {
  const path = pathOfField(compiled, deps.fieldKinds, field);
  if (value === undefined || !path) return null;
  const alone = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as FormData;
  const audience = exact ? 'staff' : 'public';
  const shown = maskData(compiled, deps.fieldKinds, alone, { view: 'read', audience });
  return (valueAt(shown, path) ?? null) as Json;
}

/** A field as it was, where it stands otherwise in the form in force. */
function otherField(form: CompiledForm, live: CompiledForm, id: string): FieldUi | null {
  const [own, now] = [form.ui.fields[id], live.ui.fields[id]];
  if (!own) return null;
  return now?.kind === own.kind && canonicalJson(now.settings) === canonicalJson(own.settings)
    ? null
    : own;
}
