import { ok } from '@yishi/policies';
import { sql } from 'drizzle-orm';
import type { ProcedureVersion } from '../../contract/contract.gen.ts';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { drawProcedure } from './draw-procedure.ts';
import { procedureItems } from './procedure-items.ts';

interface Row extends Record<string, unknown> {
  version: number;
  bundle: string;
  at: string;
  by: string;
  name: string | null;
  running: number;
  ended: number;
}

/** A procedure with every version there was and the cases that run on each. */
export const readProcedure: Service<'readProcedure'> = async (call) => {
  const { key } = call.params;
  const [procedure] = await procedureItems(call, call.deps.db, key);
  if (!procedure || procedure.right.may === 'copy') return notFound('这个流程');
  const found = await call.deps.db.execute<Row>(sql`
    select b.version, b.hash as bundle, b.at, b.by, p.name,
      count(c.id) filter (where c.phase = 'running')::int as running,
      count(c.id) filter (where c.phase <> 'running')::int as ended
    from bundles b left join persons p on p.id = b.by left join cases c on c.bundle = b.hash
    where b.procedure = ${key} group by b.hash, p.name order by b.version desc`);
  const versions = found.rows.map(
    ({ version, bundle, at, by, name, running, ended }): ProcedureVersion => ({
      version,
      bundle,
      publishedAt: new Date(at).toISOString(),
      publishedBy: name === null ? null : { id: by, name },
      live: bundle === procedure.bundle,
      running,
      ended,
    }),
  );
  const open = await call.deps.bundles.get(procedure.bundle);
  return ok({ procedure, versions, drawing: drawProcedure(open.bundle.procedure.steps) });
};
