import { randomBytes } from 'node:crypto';
import type { Json } from '@yishi/workflows';
import type { Queryable } from '../../db/index.ts';
import { seal } from '../keys/index.ts';
import type { CaseKeys } from '../keys/index.ts';
import { chainStart, digestBody, digestLink } from './chain.ts';

export interface AuditEntry {
  /** The case it is about; the installation's own chain when absent. */
  caseId?: string;
  /** Person id, or `system`. */
  actor: string;
  /** Verb-noun, e.g. `claim-task`. */
  action: string;
  detail: Json;
}

export const auditScope = (caseId: string | undefined): string =>
  caseId === undefined ? 'installation' : `case/${caseId}`;

export const detailPurpose = (scope: string, n: number): string => `audit/${scope}/${n}`;

/** Adds a row to a chain; in the transaction of what it tells, after everything else in it. */
export async function appendAudit(tx: Queryable, keys: CaseKeys, entry: AuditEntry): Promise<void> {
  const scope = auditScope(entry.caseId);
  const body = Buffer.from(
    JSON.stringify({ salt: randomBytes(16).toString('base64'), detail: entry.detail }),
  );
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [scope]);
  const { rows } = await tx.query<{ n: number; digest: Buffer; at: string }>(
    `select coalesce(last.n, 0) as n, last.digest,
            to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
     from (select 1) as one
     left join lateral (select n, digest from audit where scope = $1 order by n desc limit 1) as last
       on true`,
    [scope],
  );
  const last = rows[0];
  const n = (last?.n ?? 0) + 1;
  const at = last?.at ?? '';
  const prev = last?.digest ?? chainStart;
  const bodyDigest = digestBody(body);
  const header = [scope, n, at, entry.actor, entry.action];
  const key = entry.caseId === undefined ? undefined : await keys.get(entry.caseId, tx);
  await tx.query(
    `insert into audit (scope, n, at, actor, action, detail, detail_digest, prev_digest, digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      scope,
      n,
      at,
      entry.actor,
      entry.action,
      key ? seal(key, body, detailPurpose(scope, n)) : body,
      bodyDigest,
      prev,
      digestLink({ prev, header, bodyDigest }),
    ],
  );
}
