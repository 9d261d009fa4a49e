import type { KeyObject } from 'node:crypto';
import type { Queryable } from '../../db/index.ts';
import { CaseErased, open } from '../keys/index.ts';
import type { CaseKeys } from '../keys/index.ts';
import { chainStart, detailPurpose, digestBody, digestLink } from '../audit/index.ts';

export interface BrokenAudit {
  scope: string;
  n: number;
  what: 'gap' | 'link' | 'digest' | 'content';
}

interface Row {
  n: number;
  at: string;
  actor: string;
  action: string;
  detail: Buffer;
  detail_digest: Buffer;
  prev_digest: Buffer;
  digest: Buffer;
  [column: string]: unknown;
}

/** Follows a chain of what was done besides steps; undefined when all is in order. */
export async function verifyAudit(
  db: Queryable,
  keys: CaseKeys,
  scope: string,
): Promise<BrokenAudit | undefined> {
  const key = await keyOf(keys, scope);
  const { rows } = await db.query<Row>(
    `select n, to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, actor, action,
       detail, detail_digest, prev_digest, digest
     from audit where scope = $1 order by n`,
    [scope],
  );
  let prev: Buffer = chainStart;
  for (const [index, row] of rows.entries()) {
    const what = faultOf(scope, key, prev, index + 1, row);
    if (what) return { scope, n: row.n, what };
    prev = row.digest;
  }
  return undefined;
}

function faultOf(
  scope: string,
  key: KeyObject | 'clear' | 'erased',
  prev: Buffer,
  n: number,
  row: Row,
): BrokenAudit['what'] | undefined {
  if (row.n !== n) return 'gap';
  if (!row.prev_digest.equals(prev)) return 'link';
  const header = [scope, row.n, row.at, row.actor, row.action];
  if (!digestLink({ prev, header, bodyDigest: row.detail_digest }).equals(row.digest)) {
    return 'digest';
  }
  if (key === 'erased') return undefined;
  try {
    const plain = key === 'clear' ? row.detail : open(key, row.detail, detailPurpose(scope, n));
    return digestBody(plain).equals(row.detail_digest) ? undefined : 'content';
  } catch {
    return 'content';
  }
}

async function keyOf(keys: CaseKeys, scope: string): Promise<KeyObject | 'clear' | 'erased'> {
  if (!scope.startsWith('case/')) return 'clear';
  try {
    return await keys.get(scope.slice('case/'.length));
  } catch (error) {
    if (error instanceof CaseErased) return 'erased';
    throw error;
  }
}
