import type { KeyObject } from 'node:crypto';
import type { FormData, FormMigration, MigratedData, MigrationLeg } from '@yishi/forms';
import { migrateThrough } from '@yishi/forms';
import { asc, eq } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { declaredMigrations, migrationContext, wayBetween } from '../versions/index.ts';
import type { RecordRow } from './record-data.ts';
import { dataOf } from './record-data.ts';
import type { OpenRegister } from './register-store.ts';
import type { RecordCall } from './record-call.ts';

const { registers, registerVersions } = schema;

type Caller = Pick<RecordCall, 'deps'>;
/** A record as the form in force reads it. */
export interface ReadRecord extends MigratedData {
  /** Whether it was written by a form whose data look different. */
  older: boolean;
}

type StoredRow = Pick<RecordRow, 'id' | 'data' | 'sealed' | 'salt' | 'version'>;

/** Published versions of a register, oldest first. */
export async function versionsOf(
  { deps }: Caller,
  register: string,
  db: Tx = deps.db,
): Promise<OpenRegister[]> {
  const rows = await db
    .select({ hash: registerVersions.hash })
    .from(registerVersions)
    .where(eq(registerVersions.register, register))
    .orderBy(asc(registerVersions.version));
  return Promise.all(rows.map(({ hash }) => deps.registers.get(hash)));
}

/** What was declared for the form of a register. */
async function declaredFor(register: string, db: Tx): Promise<FormMigration[]> {
  const [row] = await db
    .select({ pack: registers.pack })
    .from(registers)
    .where(eq(registers.key, register));
  return row ? declaredMigrations(db, row.pack) : [];
}

/**
 * Reads records by the form in force: those written by an older one through the migrations between,
 * until they are upgraded.
 */
export async function recordReader(
  call: Caller,
  { key, live }: { key: string; live: OpenRegister },
  secret: KeyObject,
  rows: readonly { version: string }[],
  db: Tx = call.deps.db,
): Promise<(row: StoredRow) => ReadRecord> {
  const plain = (data: FormData): ReadRecord => ({ data, findings: [], lost: [], older: false });
  const ways = await waysOf(call, key, live, rows, db);
  if (ways.size === 0) return (row) => plain(dataOf(secret, row));
  const context = await migrationContext(call.deps);
  const migrators = new Map(
    [...ways].map(([from, legs]) => [from, migrateThrough(legs, call.deps.fieldKinds)]),
  );
  return (row) => {
    const data = dataOf(secret, row);
    const migrate = migrators.get(row.version);
    return migrate ? { ...migrate(data, context), older: true } : plain(data);
  };
}

/** The way of each version that its records cannot be read without. */
async function waysOf(
  call: Caller,
  key: string,
  live: OpenRegister,
  rows: readonly { version: string }[],
  db: Tx,
): Promise<Map<string, MigrationLeg[]>> {
  const old = new Set(rows.map(({ version }) => version).filter((each) => each !== live.hash));
  if (old.size === 0) return new Map();
  const versions = await versionsOf(call, key, db);
  const declared = await declaredFor(key, db);
  const ways = [...old].map((from) => [from, wayBetween(versions, from, live, declared)] as const);
  return new Map(ways.filter(([, legs]) => legs.length > 0));
}
