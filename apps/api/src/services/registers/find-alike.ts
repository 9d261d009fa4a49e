import type { FormData } from '@yishi/forms';
import { ok } from '@yishi/policies';
import { valueAt } from '@yishi/workflows';
import { sql } from 'drizzle-orm';
import type { Alike } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { openRecord } from './open-record.ts';
import type { OpenedRegister } from './open-register.ts';
import { openRegister } from './open-register.ts';
import type { ListedRow } from './find-page.ts';
import { listedColumns } from './find-page.ts';
import { registerKey, tokenOf } from './record-key.ts';
import { recordReader } from './record-reader.ts';
import { shownRecord } from './shown-record.ts';
import type { RecordCall } from './record-call.ts';

/** So many are told; more do not help. */
const most = 10;

interface Row extends ListedRow {
  tokens: string[];
}

/** Records in which a value stands that should stand in one only; nothing is refused for it. */
export const findAlike: Service<'findAlike'> = async (call) => {
  const register = await openRegister(call, call.params.key);
  if (!register.ok) return register;
  const { data, except } = call.body;
  if (except !== undefined) {
    const own = await openRecord(call, { key: call.params.key, id: except });
    if (!own.ok) return own;
  }
  return ok({ items: await alikeTo(call, register.value, data, except) });
};

export async function alikeTo(
  call: Pick<RecordCall, 'deps' | 'actor'>,
  register: OpenedRegister,
  data: FormData,
  except?: string,
  db: Tx = call.deps.db,
): Promise<Alike[]> {
  const { live, key, rights } = register;
  const secret = await registerKey(call.deps.caseKeys, key);
  const fields = (live.definition.unique ?? []).flatMap((field) => {
    const value = valueAt(data, live.path(field));
    return value === undefined ? [] : [{ field, token: tokenOf(secret, field, value) }];
  });
  if (fields.length === 0) return [];
  const tokens = sql.param(fields.map(({ token }) => token));
  const found = await db.execute<Row>(sql`
    select ${listedColumns}, r.tokens from records r join units u on u.id = r.unit
    where r.register = ${key} and r.state = 'live' and r.tokens && ${tokens}::text[]
      and r.id <> ${except ?? ''}
    order by r.updated_at desc limit ${most}`);
  const read = await recordReader(call, register, secret, found.rows, db);
  return found.rows.flatMap((row) => {
    const place = { unitPath: row.unitPath.split('.'), createdBy: row.createdBy };
    const whole = { title: row.title, data: read(row).data };
    const exact = rights.may('exact', place);
    const { title } = shownRecord(live, call.deps.fieldKinds, whole, exact);
    const record = rights.may('read', place) ? { id: row.id, title } : null;
    return fields
      .filter(({ token }) => row.tokens.includes(token))
      .map(({ field }) => ({ field, record }));
  });
}
