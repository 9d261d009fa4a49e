import type { Result } from '@yishi/policies';
import { ok } from '@yishi/policies';
import { sql } from 'drizzle-orm';
import type { PoolClient } from 'pg';
import type { Tx } from '../../../db/index.ts';
import type { OpenedRecord } from '../open-record.ts';
import { openRecord } from '../open-record.ts';
import type { OpenedRegister } from '../open-register.ts';
import type { RecordCall } from '../record-call.ts';
import { registerKey, tokenOf } from '../record-key.ts';
import { shownRecord } from '../shown-record.ts';
import type { Asked } from './asked.ts';
import { refused } from './refused.ts';

interface Inside {
  tx: Tx;
  client: PoolClient;
}

/** The record that is meant, held until the end; undefined where a search finds none. */
export async function findRecord(
  call: RecordCall,
  inside: Inside,
  register: OpenedRegister,
  { record, search }: Asked,
): Promise<Result<OpenedRecord | undefined>> {
  if (record) return pickedRecord(call, inside, register, record);
  const found = await searched(call, inside, register, search ?? {});
  if (!found.ok) return found;
  return found.value === undefined
    ? ok(undefined)
    : openRecord(call, { key: register.key, id: found.value }, inside);
}

async function pickedRecord(
  call: RecordCall,
  inside: Inside,
  register: OpenedRegister,
  { record: id, title, revision }: NonNullable<Asked['record']>,
): Promise<Result<OpenedRecord>> {
  const opened = await openRecord(call, { key: register.key, id }, inside);
  if (!opened.ok) return refused('records.unknown', `台账中没有“${title}”这条记录`);
  const { row, data } = opened.value;
  const { live } = register;
  const masked = shownRecord(live, call.deps.fieldKinds, { title: row.title, data }, false).title;
  const stale =
    revision === undefined ? ![row.title, masked].includes(title) : row.revision !== revision;
  if (!stale) return opened;
  return revision === undefined
    ? refused('records.renamed', `台账记录“${title}”的名称已有变化，请核对是不是同一条`)
    : refused('records.changed', `台账记录“${title}”在查到之后又有改动，请核对后再写入`);
}

async function searched(
  call: RecordCall,
  { tx, client }: Inside,
  { key, live }: OpenedRegister,
  search: NonNullable<Asked['search']>,
): Promise<Result<string | undefined>> {
  const secret = await registerKey(call.deps.caseKeys, key, client);
  const tokens: string[] = [];
  for (const [field, value] of Object.entries(search)) {
    if (!live.definition.unique?.includes(field)) {
      return refused('records.unsearched', `台账已不能按“${field}”查找记录`);
    }
    if (value === null || value === '') return ok(undefined);
    tokens.push(tokenOf(secret, field, value));
  }
  if (tokens.length === 0) return refused('records.asked', '没有指定哪一条记录');
  const found = await tx.execute<{ id: string }>(sql`
    select id from records r where register = ${key} and state = 'live'
      and tokens @> ${sql.param(tokens)}::text[] limit 2`);
  if (found.rows.length > 1) {
    return refused('records.several', '台账中不止一条记录符合，无法确定是哪一条');
  }
  return ok(found.rows[0]?.id);
}
