import type { Pool } from 'pg';

/** What a refused request may still write: a session prolonged, a token used, a worker's sign of life. */
const volatile = ['account_sessions', 'workers'];

/** Rows and a hash of the content of every table: equal when nothing was changed. */
export async function snapshot(pool: Pool): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const parts = tables
    .filter(({ name }) => !volatile.includes(name))
    .map(({ name }) => {
      const content = contentOf(name);
      return `select '${name}' as name, count(*) || ' ' ||
        coalesce(md5(string_agg(${content}, '' order by ${content})), '') as sum from "${name}" t`;
    });
  const { rows } = await pool.query<{ name: string; sum: string }>(parts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}

/** A failed sign-in is counted and a token's use noted: both are meant to be. */
function contentOf(table: string): string {
  if (table === 'api_tokens') return `(to_jsonb(t) - 'last_used_at')::text`;
  return 't::text';
}
