import type { KeyObject } from 'node:crypto';
import type { FormData, PlacedLoss } from '@yishi/forms';
import { stillLost } from '@yishi/forms';
import type { Result } from '@yishi/policies';
import { ok } from '@yishi/policies';
import { and, eq } from 'drizzle-orm';
import type { PoolClient } from 'pg';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import type { RecordPlace } from '../access/index.ts';
import { notFound } from '../support/index.ts';
import type { OpenedRegister } from './open-register.ts';
import { openRegister } from './open-register.ts';
import type { RecordRow } from './record-data.ts';
import { dataOf } from './record-data.ts';
import { keptLost } from './lost-in-record.ts';
import { registerKey } from './record-key.ts';
import { recordReader } from './record-reader.ts';
import type { RecordCall } from './record-call.ts';

const { records, units } = schema;

export interface OpenedRecord {
  register: OpenedRegister;
  row: RecordRow;
  /** All values, in clear, as the form in force reads them. */
  data: FormData;
  /** What was written by an older form and is read through a migration. */
  older?: { data: FormData };
  /** What a migration could not take along, and nobody has seen to yet. */
  lost: PlacedLoss[];
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
  call: Pick<RecordCall, 'deps' | 'actor'>,
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
  const read = await recordReader(call, register.value, secret, [row], db);
  const { data, lost, older } = read(row);
  const kept = row.lost ? keptLost(secret, row) : lost;
  const { live } = register.value;
  return ok({
    register: register.value,
    row,
    data,
    ...(older ? { older: { data: dataOf(secret, row) } } : {}),
    lost: stillLost(kept, live.compiled, call.deps.fieldKinds, data),
    key: secret,
    unit: { id: row.unit, name: unitName },
    place,
    exact: rights.may('exact', place),
  });
}
