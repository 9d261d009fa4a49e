import { ok } from '@yishi/policies';
import { sql } from 'drizzle-orm';
import type { Pack } from '@yishi/workflows';
import { designRights, reaches } from '../access/index.ts';
import type { Service } from '../support/index.ts';

interface Row extends Record<string, unknown> {
  content: Pack;
  publishedAt: string;
  by: string | null;
  name: string | null;
  version: number;
}

/** Every pack that the caller sees, as it was last published. */
export const listPacks: Service<'listPacks'> = async (call) => {
  const found = await call.deps.db.execute<Row>(sql`
    select distinct on (k.key) k.content, k.published_at as "publishedAt", k.by, p.name,
      (select count(*)::int from packs v
        where v.key = k.key and v.published_at is not null) as version
    from packs k left join persons p on p.id = k.by
    where k.published_at is not null
    order by k.key, k.published_at desc`);
  const rights = await designRights(call, call.deps.db);
  const seen = found.rows.filter(({ content }) => reaches(rights.of(content.key), 'read'));
  return ok({
    items: seen.map(({ content, publishedAt, by, name, version }) => ({
      may: reaches(rights.of(content.key), 'edit') ? ('edit' as const) : ('read' as const),
      key: content.key,
      title: content.title,
      description: content.description ?? null,
      procedures: content.procedures.map(({ key, title }) => ({ key, title })),
      publishedAt: new Date(publishedAt).toISOString(),
      publishedBy: by !== null && name !== null ? { id: by, name } : null,
      version,
    })),
  });
};
