import type { Json } from '@yishi/workflows';
import { asc, eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { detailPurpose } from '../../engine/audit/index.ts';
import type { CaseKeys } from '../../engine/index.ts';
import { CaseErased } from '../../engine/index.ts';
import { open } from '../../engine/keys/index.ts';
import type { Call, RouteName } from '../support/index.ts';

export interface OpenedAuditRow {
  n: number;
  at: string;
  actor: string;
  action: string;
  detail: Record<string, Json>;
  digest: string;
}

/** A chain with its details opened, oldest first; the details of an erased case are gone. */
export async function readAuditRows(
  call: Pick<Call<RouteName>, 'deps'>,
  scope: string,
): Promise<OpenedAuditRow[]> {
  const { audit } = schema;
  const rows = await call.deps.db
    .select()
    .from(audit)
    .where(eq(audit.scope, scope))
    .orderBy(asc(audit.n))
    .limit(5000);
  return Promise.all(
    rows.map(async ({ n, at, actor, action, detail, digest }) => ({
      ...{ n, at, actor, action },
      detail: await openDetail(call.deps.caseKeys, scope, n, detail),
      digest: digest.toString('hex'),
    })),
  );
}

/** What a row tells; sealed with the case's key in a case's scope. */
export async function openDetail(
  keys: CaseKeys,
  scope: string,
  n: number,
  detail: Buffer,
): Promise<Record<string, Json>> {
  try {
    const caseId = scope.startsWith('case/') ? scope.slice('case/'.length) : undefined;
    const plain =
      caseId === undefined ? detail : open(await keys.get(caseId), detail, detailPurpose(scope, n));
    const body = JSON.parse(plain.toString()) as { detail?: Record<string, Json> };
    return body.detail ?? {};
  } catch (error) {
    if (error instanceof CaseErased) return {};
    throw error;
  }
}
