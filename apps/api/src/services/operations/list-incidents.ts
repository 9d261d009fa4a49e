import { ok } from '@yishi/policies';
import { sql } from 'drizzle-orm';
import type { Json } from '@yishi/workflows';
import type { OpenIncident } from '../../contract/contract.gen.ts';
import { CaseErased, readState } from '../../engine/index.ts';
import type { Call, Service } from '../support/index.ts';
import { cutPage, likeText, pageSize, readCursor, writeCursor } from '../support/index.ts';
import { waysOut } from './ways-out.ts';

interface Row extends Record<string, unknown> {
  case: string;
  incident: string;
  origin: 'case' | 'engine' | 'outbox';
  code: string;
  message: string;
  step: string | null;
  since: string;
  number: string;
  title: string;
  bundle: string;
}

/** What stands in the way of cases, the oldest first. */
export const listIncidents: Service<'listIncidents'> = async (call) => {
  const { q, procedure, cursor, limit } = call.query;
  const size = pageSize(limit);
  const read = readCursor(cursor, ['at', 'text', 'text']);
  if (!read.ok) return read;
  const from = read.value;
  const text = `%${likeText((q ?? '').trim())}%`;
  const found = await call.deps.db.execute<Row>(sql`
    select i.case_id as case, i.incident_id as incident, i.origin, i.code, i.message, i.step,
      i.since, c.number, c.title, c.bundle
    from incidents i join cases c on c.id = i.case_id
    where i.closed_at is null
      ${procedure ? sql`and c.procedure = ${procedure}` : sql``}
      ${q?.trim() ? sql`and (c.search ilike ${text} or i.message ilike ${text})` : sql``}
      ${from ? sql`and (i.since, i.case_id, i.incident_id) > (${from[0]}::timestamptz, ${from[1]}, ${from[2]})` : sql``}
    order by i.since, i.case_id, i.incident_id limit ${size + 1}`);
  const items = new Map<Row, OpenIncident>();
  for (const row of found.rows) items.set(row, await incidentOf(call, row));
  const page = cutPage(
    found.rows,
    size,
    (row) => items.get(row),
    (row) => writeCursor([new Date(row.since).toISOString(), row.case, row.incident]),
  );
  return ok({ ...page, items: page.items.filter((item) => item !== undefined) });
};

async function incidentOf(call: Call<'listIncidents'>, row: Row): Promise<OpenIncident> {
  const open = await call.deps.bundles.get(row.bundle);
  const { key, title } = open.bundle.procedure;
  const step = row.step ?? '';
  return {
    caseId: row.case,
    id: row.incident,
    number: row.number,
    title: row.title,
    procedure: { key, title },
    step,
    name: open.step(step)?.name ?? { 'zh-CN': '流程引擎', en: 'Engine' },
    code: row.code,
    message: row.message,
    since: new Date(row.since).toISOString(),
    input: await inputOf(call, row),
    how: waysOut(row.origin, row.code),
  };
}

/** What went into a call that failed, so that it can be changed. */
async function inputOf(call: Call<'listIncidents'>, row: Row): Promise<Json> {
  if (row.origin !== 'case') return null;
  try {
    const stored = await readState(call.deps.pool, call.deps.caseKeys, row.case);
    return stored?.state.incidents.find(({ id }) => id === row.incident)?.input ?? null;
  } catch (error) {
    if (error instanceof CaseErased) return null;
    throw error;
  }
}
