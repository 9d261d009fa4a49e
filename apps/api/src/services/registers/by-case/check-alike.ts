import type { FormData } from '@yishi/forms';
import { canonicalJson } from '@yishi/forms';
import type { Result } from '@yishi/policies';
import { ok } from '@yishi/policies';
import { valueAt } from '@yishi/workflows';
import type { PoolClient } from 'pg';
import type { Tx } from '../../../db/index.ts';
import { alikeTo } from '../find-alike.ts';
import type { OpenedRegister } from '../open-register.ts';
import type { RecordCall } from '../record-call.ts';
import { uniqueTokens } from '../record-content.ts';
import { registerKey } from '../record-key.ts';
import { refused } from './refused.ts';

/**
 * Refused where a value that should stand once stands in another record. Nobody is there to be
 * warned, so two cases that write the same value at once wait for one another.
 */
export async function checkAlike(
  call: RecordCall,
  { tx, client }: { tx: Tx; client: PoolClient },
  register: OpenedRegister,
  data: FormData,
  before?: { id: string; data: FormData },
): Promise<Result<true>> {
  const { live, key } = register;
  const secret = await registerKey(call.deps.caseKeys, key, client);
  for (const token of uniqueTokens(live, secret, data).toSorted()) {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [token]);
  }
  const fresh = (live.definition.unique ?? []).filter((field) => {
    const [was, is] = [before?.data ?? {}, data].map((each) => valueAt(each, live.path(field)));
    return canonicalJson(was ?? null) !== canonicalJson(is ?? null);
  });
  const alike = await alikeTo(call, register, data, before?.id, tx);
  const field = fresh.find((id) => alike.some((each) => each.field === id));
  if (field === undefined) return ok(true);
  const label = live.compiled.ui.fields[field]?.label['zh-CN'] ?? field;
  return refused('records.alike', `台账中已有“${label}”相同的记录`);
}
