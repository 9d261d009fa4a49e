import { ok } from '@yishi/policies';
import { asc, eq } from 'drizzle-orm';
import type { AuditRow } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import { verifyAudit, verifyCase } from '../../engine/verify/index.ts';
import type { Call, Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';

const { cases, journal, persons } = schema;

/** The journal of a case as a chain, verified from its first row; contents stay closed. */
export const readAuditChain: Service<'readAuditChain'> = async (call) => {
  const { caseId } = call.params;
  const [row] = await call.deps.db.select({ id: cases.id }).from(cases).where(eq(cases.id, caseId));
  if (!row) return notFound('这个事项');
  const items = await rowsOf(call);
  const broken = await verifyCase(
    {
      db: call.deps.pool,
      keys: call.deps.caseKeys,
      programs: { get: async (hash) => (await call.deps.bundles.get(hash)).program },
      kinds: call.deps.stepKinds,
    },
    caseId,
  );
  const besides = await verifyAudit(call.deps.pool, call.deps.caseKeys, `case/${caseId}`);
  return ok({
    items,
    verification: { whole: !broken && !besides, rows: items.length, brokenAt: broken?.seq ?? null },
  });
};

async function rowsOf(call: Call<'readAuditChain'>): Promise<AuditRow[]> {
  const rows = await call.deps.db
    .select({ row: journal, name: persons.name })
    .from(journal)
    .leftJoin(persons, eq(persons.id, journal.actor))
    .where(eq(journal.case, call.params.caseId))
    .orderBy(asc(journal.seq));
  return rows.map(({ row, name }) => ({
    seq: row.seq,
    at: row.at,
    actor: name === null ? null : { id: row.actor, name },
    action: row.type,
    subject: `case/${row.case}`,
    details: { stateHash: row.stateHash },
    hash: row.digest.toString('hex'),
  }));
}
