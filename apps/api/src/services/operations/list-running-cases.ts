import { ok } from '@yishi/policies';
import type { Due as TaskDue, PersonRef } from '@yishi/workflows';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import type { ListRunningCasesAnswer } from '../../contract/contract.gen.ts';
import type { Call, Service } from '../support/index.ts';
import { cutPage, dueOf, likeText, pageSize, readCursor, writeCursor } from '../support/index.ts';

interface Row extends Record<string, unknown> {
  id: string;
  number: string;
  title: string;
  bundle: string;
  version: number;
  applicant: string;
  applicantName: string;
  unit: string;
  unitName: string;
  startedAt: string;
  revision: number;
  updatedAt: string;
  incidents: number;
  live: { step: string; due: TaskDue | null; people: PersonRef[] | null }[];
}

type Item = ListRunningCasesAnswer['items'][number];

/** Running cases for operators: version, position, incidents; the latest first. */
export const listRunningCases: Service<'listRunningCases'> = async (call) => {
  const size = pageSize(call.query.limit);
  const from = readCursor(call.query.cursor, ['at', 'text']);
  if (!from.ok) return from;
  const found = await call.deps.db.execute<Row>(sql`
    with page as (
      select c.* from cases c where ${sql.join(conditions(call, from.value), sql` and `)}
      order by c.started_at desc, c.id desc limit ${size + 1}
    )
    select c.id, c.number, c.title, c.bundle, b.version, c.applicant,
      c.applicant_name as "applicantName", c.unit, c.unit_name as "unitName",
      c.started_at as "startedAt", s.seq as revision, s.updated_at as "updatedAt",
      (select count(*)::int from incidents i
        where i.case_id = c.id and i.closed_at is null) as incidents,
      coalesce((select json_agg(json_build_object('step', t.step, 'due', t.due, 'people',
          (select json_agg(json_build_object('id', p.id, 'name', p.name))
            from persons p where p.id = any(t.assignees))) order by t.opened_at)
        from tasks t where t.case_id = c.id and t.status = 'open'), '[]') as live
    from page c join case_states s on s.case_id = c.id join bundles b on b.hash = c.bundle
    order by c.started_at desc, c.id desc`);
  const items = new Map<string, Item>();
  for (const row of found.rows) items.set(row.id, await itemOf(call, row));
  const page = cutPage(
    found.rows,
    size,
    (row) => items.get(row.id),
    (row) => writeCursor([new Date(row.startedAt).toISOString(), row.id]),
  );
  return ok({ ...page, items: page.items.filter((item) => item !== undefined) });
};

function conditions(call: Call<'listRunningCases'>, from: unknown[] | undefined): SQL[] {
  const { q, procedure, bundle, step } = call.query;
  const all: SQL[] = [sql`c.phase = 'running'`];
  if (q?.trim()) all.push(sql`c.search ilike ${`%${likeText(q.trim())}%`}`);
  if (procedure) all.push(sql`c.procedure = ${procedure}`);
  if (bundle) all.push(sql`c.bundle = ${bundle}`);
  if (step) {
    all.push(sql`exists (select 1 from tasks t
      where t.case_id = c.id and t.step = ${step} and t.status = 'open')`);
  }
  if (from) all.push(sql`(c.started_at, c.id) < (${from[0]}::timestamptz, ${from[1]})`);
  return all;
}

async function itemOf(call: Call<'listRunningCases'>, row: Row): Promise<Item> {
  const open = await call.deps.bundles.get(row.bundle);
  const calendar = await call.deps.calendar.get(call.deps.pool);
  const { key, title } = open.bundle.procedure;
  const first = row.live
    .flatMap(({ due }) => (due ? [due] : []))
    .sort((a, b) => a.at.localeCompare(b.at))[0];
  return {
    case: {
      id: row.id,
      number: row.number,
      title: row.title,
      procedure: { key, title },
      phase: 'running',
      outcome: null,
      applicant: { id: row.applicant, name: row.applicantName },
      unit: { id: row.unit, name: row.unitName },
      startedAt: new Date(row.startedAt).toISOString(),
      endedAt: null,
      live: row.live.map(({ step, people }) => ({
        name: open.step(step)?.name ?? { 'zh-CN': step },
        people: people ?? [],
      })),
      due: dueOf(first, call.now, calendar),
    },
    bundle: row.bundle,
    version: row.version,
    revision: row.revision,
    incidents: row.incidents,
    lastEventAt: new Date(row.updatedAt).toISOString(),
  };
}
