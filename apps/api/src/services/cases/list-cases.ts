import type { Due as TaskDue, PersonRef, Phase } from '@yishi/workflows';
import type { Reach } from '@yishi/policies';
import { ok } from '@yishi/policies';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import type { CaseItem } from '../../contract/contract.gen.ts';
import type { Call, PersonActor, Service } from '../support/index.ts';
import {
  cutPage,
  dueOf,
  likeText,
  pageSize,
  personOf,
  readCursor,
  signInFirst,
  whoseBoxes,
  writeCursor,
} from '../support/index.ts';

interface Row extends Record<string, unknown> {
  id: string;
  number: string;
  title: string;
  bundle: string;
  phase: Phase;
  outcome: string | null;
  applicant: string;
  applicantName: string;
  unit: string;
  unitName: string;
  startedAt: string;
  endedAt: string | null;
  live: { step: string; due: TaskDue | null; people: PersonRef[] }[];
}

const utc = (instant: string): string => new Date(instant).toISOString();

/** Cases that this person may see, the latest first. */
export const listCases: Service<'listCases'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  const size = pageSize(call.query.limit);
  const from = readCursor(call.query.cursor, ['at', 'text']);
  if (!from.ok) return from;
  const conditions = [await reachable(call, person), ...filters(call)];
  if (from.value) {
    const [at, id] = from.value;
    conditions.push(sql`(c.started_at, c.id) < (${at}::timestamptz, ${id})`);
  }
  const found = await call.deps.db.execute<Row>(sql`
    with page as (
      select c.* from cases c where ${sql.join(conditions, sql` and `)}
      order by c.started_at desc, c.id desc limit ${size + 1}
    )
    select c.id, c.number, c.title, c.bundle, c.phase, c.outcome, c.applicant,
      c.applicant_name as "applicantName", c.unit, c.unit_name as "unitName",
      c.started_at as "startedAt", c.ended_at as "endedAt",
      coalesce((select json_agg(json_build_object('step', t.step, 'due', t.due, 'people',
          (select json_agg(json_build_object('id', p.id, 'name', p.name))
            from persons p where p.id = any(t.assignees))) order by t.opened_at)
        from tasks t where t.case_id = c.id and t.status = 'open'), '[]') as live
    from page c order by c.started_at desc, c.id desc`);
  const calendar = await call.deps.calendar.get(call.deps.pool);
  const items = new Map<string, CaseItem>();
  for (const row of found.rows) {
    const open = await call.deps.bundles.get(row.bundle);
    const { key, title } = open.bundle.procedure;
    const dues = row.live.flatMap(({ due }) => (due ? [due] : []));
    const first = dues.sort((a, b) => a.at.localeCompare(b.at))[0];
    items.set(row.id, {
      id: row.id,
      number: row.number,
      title: row.title,
      procedure: { key, title },
      phase: row.phase,
      outcome: row.outcome,
      applicant: { id: row.applicant, name: row.applicantName },
      unit: { id: row.unit, name: row.unitName },
      startedAt: utc(row.startedAt),
      endedAt: row.endedAt === null ? null : utc(row.endedAt),
      live: row.live.map(({ step, people }) => ({
        name: open.step(step)?.name ?? { 'zh-CN': step },
        people: people ?? [],
      })),
      due: dueOf(first, call.now, calendar),
    });
  }
  const page = cutPage(
    found.rows,
    size,
    (row) => items.get(row.id),
    (row) => writeCursor([utc(row.startedAt), row.id]),
  );
  return ok({ ...page, items: page.items.filter((item) => item !== undefined) });
};

function filters(call: Call<'listCases'>): SQL[] {
  const { q, procedure, phase, unit } = call.query;
  const conditions: SQL[] = [];
  if (q?.trim()) conditions.push(sql`c.search ilike ${`%${likeText(q.trim())}%`}`);
  if (procedure) conditions.push(sql`c.procedure = ${procedure}`);
  if (phase) conditions.push(sql`c.phase = ${phase}`);
  if (unit) conditions.push(sql`c.unit_path <@ (select path from units where id = ${unit})`);
  return conditions;
}

/** The access rules turned into a condition: what `decide` would allow, found by indexes. */
async function reachable(call: Call<'listCases'>, person: PersonActor): Promise<SQL> {
  const { allow, deny } = await call.deps.authority.reach(person, 'case.read');
  const ids = whoseBoxes(person, call.now).map(({ id }) => id);
  return sql`${within(allow, ids)} and not ${within(deny, ids)}`;
}

function within(side: Reach['allow'], people: readonly string[]): SQL {
  if (side.all) return sql`true`;
  const list = (values: readonly string[]) => sql`any(${sql.param(values)}::text[])`;
  const parts: SQL[] = [];
  if (side.units.length > 0) parts.push(sql`c.unit = ${list(side.units)}`);
  if (side.unitsAndBelow.length > 0) {
    parts.push(sql`c.unit_path <@ any(select u.path from units u
      where u.id = ${list(side.unitsAndBelow)})`);
  }
  if (side.involved) {
    parts.push(sql`(c.applicant = ${list(people)}
      or c.id in (select i.case_id from inbox i where i.person_id = ${list(people)}))`);
  }
  if (side.owner) parts.push(sql`c.applicant = ${list(people)}`);
  return parts.length > 0 ? sql`(${sql.join(parts, sql` or `)})` : sql`false`;
}
