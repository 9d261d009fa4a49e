import type { KeyObject } from 'node:crypto';
import type { FormData } from '@yishi/forms';
import type { Result } from '@yishi/policies';
import { ok } from '@yishi/policies';
import { and, eq } from 'drizzle-orm';
import type { PoolClient } from 'pg';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import type { RecordPlace } from '../access/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import type { OpenedRegister } from './open-register.ts';
import { openRegister } from './open-register.ts';
import { openData, recordKey, registerKey } from './record-key.ts';

const { records, units } = schema;

export type RecordRow = typeof records.$inferSelect;

export interface OpenedRecord {
  register: OpenedRegister;
  row: RecordRow;
  /** All values, in clear. */
  data: FormData;
  /** The register's key. */
  key: KeyObject;
  unit: { id: string; name: string };
  place: RecordPlace;
  /** Whether the caller sees personal values as they are. */
  exact: boolean;
}

interface Inside {
  tx: Tx;
  client: PoolClient;
}

/** A record that the caller may see, held until the end of a transaction where one is given. */
export async function openRecord(
  call: Pick<Call<RouteName>, 'deps' | 'actor'>,
  { key, id }: { key: string; id: string },
  inside?: Inside,
): Promise<Result<OpenedRecord>> {
  const db = inside?.tx ?? call.deps.db;
  const register = await openRegister(call, key, db);
  if (!register.ok) return register;
  const query = db
    .select({ row: records, unitName: units.name, unitPath: units.path })
    .from(records)
    .innerJoin(units, eq(units.id, records.unit))
    .where(and(eq(records.id, id), eq(records.register, key)));
  const [found] = await (inside ? query.for('update', { of: records }) : query);
  if (!found) return notFound('这条记录');
  const { row, unitName, unitPath } = found;
  const { rights } = register.value;
  const place = { unitPath: unitPath.split('.'), createdBy: row.createdBy };
  if (!rights.may('read', place)) return notFound('这条记录');
  const secret = await registerKey(call.deps.caseKeys, key, inside?.client);
  return ok({
    register: register.value,
    row,
    data: dataOf(secret, row),
    key: secret,
    unit: { id: row.unit, name: unitName },
    place,
    exact: rights.may('exact', place),
  });
}

/** All values of a record; what is left of them where it was erased. */
export function dataOf(
  secret: KeyObject,
  row: Pick<RecordRow, 'id' | 'data' | 'sealed' | 'salt'>,
): FormData {
  if (!row.sealed || !row.salt) return row.data;
  return openData(recordKey(secret, row.salt), row.id, row.sealed);
}
