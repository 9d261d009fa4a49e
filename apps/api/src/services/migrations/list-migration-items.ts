import { ok } from '@yishi/policies';
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { MigrationItem } from '../../contract/contract.gen.ts';
import { schema, type Tx } from '../../db/index.ts';
import { peopleBehind } from '../people/index.ts';
import { openRegister, recordReader, registerKey, shownRecord } from '../registers/index.ts';
import type { Call, Service } from '../support/index.ts';
import { cutPage, pageSize, readCursor, writeCursor } from '../support/index.ts';
import { mayDesignRun } from './may-design-run.ts';

const { drafts, migrationItems, procedures, records, registers, units } = schema;

type Listing = Call<'listMigrationItems'>;
type Named = Pick<MigrationItem, 'register' | 'record' | 'procedure' | 'person'>;

/** What became of each record and draft; a record is named to those who may see it. */
export const listMigrationItems: Service<'listMigrationItems'> = async (call) => {
  const { db } = call.deps;
  const cursor = readCursor(call.query.cursor, ['text']);
  if (!cursor.ok) return cursor;
  const found = await mayDesignRun(call, db, call.params.id, 'read');
  if (!found.ok) return found;
  const run = found.value;
  const { outcome } = call.query;
  const limit = pageSize(call.query.limit);
  const after = cursor.value?.[0] as string | undefined;
  const rows = await db
    .select()
    .from(migrationItems)
    .where(
      and(
        eq(migrationItems.run, run.id),
        ...(outcome === undefined
          ? []
          : [
              outcome === 'kept'
                ? eq(migrationItems.undo, 'kept')
                : eq(migrationItems.outcome, outcome),
            ]),
        ...(after === undefined ? [] : [gt(migrationItems.id, after)]),
      ),
    )
    .orderBy(asc(migrationItems.id))
    .limit(limit + 1);
  const ids = (which: 'record' | 'draft') => rows.flatMap((row) => row[which] ?? []);
  const named = new Map([
    ...(await namedRecords(call, ids('record'))),
    ...(await namedDrafts(db, ids('draft'))),
  ]);
  const nothing: Named = { register: null, record: null, procedure: null, person: null };
  const item = ({ id, outcome: what, undo, findings }: (typeof rows)[number]): MigrationItem => ({
    ...{ id, outcome: what, undo },
    ...(named.get(id) ?? nothing),
    findings: findings.map(({ severity, code, path, label, reason }) => {
      return { severity, code, path: path.slice(0, 1000), label, reason };
    }),
  });
  return ok(cutPage(rows, limit, item, ({ id }) => writeCursor([id])));
};

async function namedRecords(call: Listing, ids: string[]): Promise<[string, Named][]> {
  if (ids.length === 0) return [];
  const { db, caseKeys, fieldKinds } = call.deps;
  const rows = await db
    .select({ row: records, path: units.path, title: registers.title })
    .from(records)
    .innerJoin(units, eq(units.id, records.unit))
    .innerJoin(registers, eq(registers.key, records.register))
    .where(inArray(records.id, ids));
  const named: [string, Named][] = [];
  for (const key of new Set(rows.map(({ row }) => row.register))) {
    const own = rows.filter(({ row }) => row.register === key);
    const opened = await openRegister(call, key);
    const secret = await registerKey(caseKeys, key);
    const read =
      opened.ok &&
      (await recordReader(
        call,
        opened.value,
        secret,
        own.map(({ row }) => row),
      ));
    for (const { row, path, title } of own) {
      const place = { unitPath: path.split('.'), createdBy: row.createdBy };
      const sees = opened.ok && opened.value.rights.may('read', place);
      const whole = read && { title: row.title, data: read(row).data };
      const exact = opened.ok && opened.value.rights.may('exact', place);
      const shown = sees && whole && shownRecord(opened.value.live, fieldKinds, whole, exact);
      named.push([
        row.id,
        {
          register: { key, title },
          record: shown ? { id: row.id, title: shown.title } : null,
          ...{ procedure: null, person: null },
        },
      ]);
    }
  }
  return named;
}

async function namedDrafts(db: Tx, ids: string[]): Promise<[string, Named][]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: drafts.id, person: drafts.person, title: procedures.title })
    .from(drafts)
    .innerJoin(procedures, eq(procedures.key, drafts.procedure))
    .where(inArray(drafts.id, ids));
  const who = await peopleBehind(
    db,
    rows.map(({ person }) => person),
  );
  return rows.map(({ id, person, title }) => [
    id,
    { register: null, record: null, procedure: title, person: who(person) },
  ]);
}
