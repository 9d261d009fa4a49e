import type { Json } from '@yishi/workflows';
import type { PoolClient } from 'pg';
import { appendAudit } from '../../engine/index.ts';
import type { Actor } from './actor.ts';
import { actorId } from './actor.ts';
import type { Deps } from './deps.ts';

/** Where an audit row stands: with a case, or with the installation. */
export type AuditScope = `case/${string}` | 'installation';

export interface AuditNote {
  scope: AuditScope;
  /** Verb-noun, e.g. `claim-task`. */
  action: string;
  /** What it was done to, e.g. `person/p-1`. */
  subject: string;
  detail?: Record<string, Json>;
}

/** Adds a row to the chain of its scope, in the transaction of what it tells, last of all. */
export async function audit(
  call: { deps: Pick<Deps, 'caseKeys'>; actor: Actor },
  client: PoolClient,
  note: AuditNote,
): Promise<void> {
  const { scope, action, subject, detail = {} } = note;
  await appendAudit(client, call.deps.caseKeys, {
    ...(scope === 'installation' ? {} : { caseId: scope.slice('case/'.length) }),
    actor: actorId(call.actor),
    action,
    detail: { subject, ...detail },
  });
}
