import { ok, type Text } from '@yishi/policies';
import type { SQL } from 'drizzle-orm';
import { desc, eq, sql } from 'drizzle-orm';
import type { ReadProcedureUseAnswer, StepUse } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import type { Call, Service } from '../support/index.ts';
import { notFound, today } from '../support/index.ts';
import { procedureItems } from './procedure-items.ts';

const { bundles } = schema;

type Totals = Pick<ReadProcedureUseAnswer, 'started' | 'ended' | 'running'>;

/** A quarter, where no other period is asked for. */
const usualDays = 90;

/** Where cases of a procedure wait now, and how long steps took that were finished in a period. */
export const readProcedureUse: Service<'readProcedureUse'> = async (call) => {
  const { db } = call.deps;
  const { key } = call.params;
  const [procedure] = await procedureItems(call, db, key);
  if (!procedure || procedure.right.may === 'copy') return notFound('这个流程');
  const until = call.query.until ?? today(call);
  const from = call.query.from ?? daysBefore(until, usualDays);
  const asked = { cases: casesAsked(call), within: periodOf(call, from, until), now: call.now };
  const totals = await db.execute<Totals & Record<string, unknown>>(totalsOf(asked));
  const steps = await db.execute<Omit<StepUse, 'name'> & Record<string, unknown>>(stepsOf(asked));
  const names = await namesOf(call);
  const counted = totals.rows[0] ?? { started: 0, ended: 0, running: 0 };
  return ok({
    from,
    until,
    ...counted,
    steps: steps.rows.map((row) => ({ ...row, name: names(row.step) })),
  });
};

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

/** What steps are called: by the newest version that has them. */
async function namesOf({
  deps,
  params,
}: Call<'readProcedureUse'>): Promise<(step: string) => Text> {
  const rows = await deps.db
    .select({ hash: bundles.hash })
    .from(bundles)
    .where(eq(bundles.procedure, params.key))
    .orderBy(desc(bundles.version));
  const versions = await Promise.all(rows.map(({ hash }) => deps.bundles.get(hash)));
  return (step) =>
    versions.map((version) => version.step(step)?.name).find((name) => name !== undefined) ?? {
      'zh-CN': step,
    };
}

function casesAsked({ params, query }: Call<'readProcedureUse'>): SQL {
  const own = sql`c.procedure = ${params.key}`;
  return query.bundle === undefined ? own : sql`${own} and c.bundle = ${query.bundle}`;
}

/** Whether something happened on one of the days, as the installation counts them. */
function periodOf(
  { deps }: Call<'readProcedureUse'>,
  from: string,
  until: string,
): (column: SQL) => SQL {
  const zone = deps.config.timeZone;
  return (column) => sql`${column} >= ${from}::date::timestamp at time zone ${zone}
    and ${column} < (${until}::date + 1)::timestamp at time zone ${zone}`;
}

interface Asked {
  cases: SQL;
  within: (column: SQL) => SQL;
  now: string;
}

const totalsOf = ({ cases, within }: Asked): SQL => sql`
  select count(*) filter (where ${within(sql`c.started_at`)})::int as started,
    count(*) filter (where ${within(sql`c.ended_at`)})::int as ended,
    count(*) filter (where c.phase = 'running')::int as running
  from cases c where ${cases}`;

/**
 * Waiting: open tasks, notices that still hang, calls that are not answered. A step took as long as
 * from its first task to its last, whoever had them meanwhile.
 */
const stepsOf = ({ cases, within, now }: Asked): SQL => sql`
  with here as (
    select t.step, t.case_id, t.due_at < ${now}::timestamptz as late
    from cases c join tasks t on t.case_id = c.id and t.status = 'open'
    where ${cases} and c.phase = 'running'
    union all select n.step, n.case_id, false
    from cases c join notices n on n.case_id = c.id and n.until > ${now}::timestamptz
    where ${cases} and c.phase = 'running'
    union all select e.step, e.case_id, false
    from cases c join effects e on e.case_id = c.id and e.status in ('pending', 'failed')
    where ${cases} and c.phase = 'running'
  ), waiting as (
    select step, count(distinct case_id)::int as waiting,
      (count(distinct case_id) filter (where late))::int as overdue
    from here group by step
  ), closed as (
    select t.case_id, t.entry, t.step, max(t.closed_at) as closed_at
    from tasks t join cases c on c.id = t.case_id
    where ${within(sql`t.closed_at`)} and ${cases} group by 1, 2, 3
    having bool_or(t.status = 'done')
  ), took as (
    select k.step, extract(epoch from k.closed_at - w.opened_at) as seconds
    from closed k cross join lateral (
      select min(t.opened_at) as opened_at, max(coalesce(t.closed_at, 'infinity')) as last
      from tasks t where t.case_id = k.case_id and t.entry = k.entry) w
    where w.last = k.closed_at
  ), done as (
    select step, count(*)::int as done,
      percentile_cont(0.5) within group (order by seconds)::int as median,
      percentile_cont(0.9) within group (order by seconds)::int as slow
    from took group by step
  ), returned as (
    select s.step, count(*)::int as "sentBack"
    from sent_back s join cases c on c.id = s.case_id
    where ${within(sql`s.at`)} and ${cases} group by s.step
  )
  select step, coalesce(waiting, 0) as waiting, coalesce(overdue, 0) as overdue,
    coalesce(done, 0) as done, coalesce("sentBack", 0) as "sentBack", median, slow
  from waiting full join done using (step) full join returned using (step) order by step`;
