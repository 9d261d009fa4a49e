import type { Text } from '@yishi/policies';
import { sql } from 'drizzle-orm';
import type { Call, RouteName } from '../support/index.ts';

/** What `person/u7`, `unit/jinshan`, `pack/expense` and the like are called, for those named. */
export async function namesOf(
  call: Pick<Call<RouteName>, 'deps'>,
  ids: readonly string[],
): Promise<Map<string, Text>> {
  const wanted = sql`any(${sql.param([...new Set(ids)])}::text[])`;
  const plain = (column: string) => sql.raw(`jsonb_build_object('zh-CN', ${column})`);
  const found = await call.deps.db.execute<{ key: string; name: Text }>(sql`
    select 'person/' || id as key, ${plain('name')} as name from persons where id = ${wanted}
    union all select 'unit/' || id, ${plain('name')} from units where id = ${wanted}
    union all select 'body/' || id, ${plain('name')} from bodies where id = ${wanted}
    union all select 'token/' || id, ${plain('name')} from api_tokens where id = ${wanted}
    union all select 'case/' || id, ${plain('number')} from cases where id = ${wanted}
    union all select 'post/' || key, title from posts where key = ${wanted}
    union all select 'procedure/' || key, title from procedures where key = ${wanted}
    union all select 'public-form/' || id, title from public_forms where id = ${wanted}
    union all select 'register/' || key, title from registers where key = ${wanted}
    union all select 'parameter/' || key, ${plain('max(note)')} from parameters
      where key = ${wanted} and note is not null group by key
    union all select distinct on (key) 'pack/' || key, title from packs
      where key = ${wanted} and published_at is not null`);
  return new Map(found.rows.map(({ key, name }) => [key, name]));
}
