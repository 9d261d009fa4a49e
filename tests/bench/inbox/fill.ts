import type { Client } from 'pg';

export interface Filling {
  /** Numbers of the cases to add: from (included) to (not included), one open task each. */
  from: number;
  to: number;
  /** How many people share them, fifty or more each. */
  people: number;
  /** These get 1,500 each, taken first. */
  readers: string[];
}

const perReader = 1500;

/** Copies one real case: same bundle and unit, new numbers, titles, people and times. */
export async function fill(client: Client, template: string, filling: Filling): Promise<void> {
  const { from, to, people, readers } = filling;
  const values = [template, from, to];
  await client.query(
    `insert into cases (id, number, title, procedure, bundle, phase, applicant, applicant_name,
       unit, unit_name, unit_path, started_at, search)
     select 'bench-' || n, 'BX-T-' || lpad(n::text, 8, '0'),
       '第' || (n % 997) || '号申请' || case when n % 499 = 7 then ' 第七楼道' else '' end,
       c.procedure, c.bundle, c.phase, c.applicant, c.applicant_name, u.id, u.name, u.path,
       c.started_at - n * interval '1 second',
       'BX-T-' || lpad(n::text, 8, '0') || ' 第' || (n % 997) || '号申请'
         || case when n % 499 = 7 then ' 第七楼道' else '' end
     from cases c, generate_series($2::int, $3::int - 1) n
     join lateral (select id, name, path from units order by id offset n % 60 limit 1) u on true
     where c.id = $1`,
    values,
  );
  await client.query(
    `insert into tasks (case_id, task_id, step, entry, revision, status, assignees, pool, opened_at, due_at)
     select 'bench-' || n, t.task_id, t.step, t.entry, 1, 'open', t.assignees, false,
       t.opened_at, t.opened_at + (n % 40 - 5) * interval '6 hours'
     from tasks t, generate_series($2::int, $3::int - 1) n where t.case_id = $1 and t.status = 'open'`,
    values,
  );
  await client.query(
    `insert into inbox (person_id, box, case_id, task_id, procedure, step, unit, at, received_at, due_at, search)
     select case when n - $2 < $4 then ($5::text[])[1 + (n - $2) / ${perReader}]
       else 'bench-person-' || (n % $6) end,
       'todo', c.id, i.task_id, c.procedure, i.step, c.unit, c.started_at, c.started_at,
       c.started_at + (n % 40 - 5) * interval '6 hours', c.search
     from inbox i, generate_series($2::int, $3::int - 1) n
     join cases c on c.id = 'bench-' || n
     where i.case_id = $1 and i.box = 'todo'`,
    [...values, readers.length * perReader, readers, people],
  );
  // What autovacuum does in the hours in which so many come; measured is the server at rest.
  await client.query('vacuum (analyze) cases, tasks, inbox');
}
