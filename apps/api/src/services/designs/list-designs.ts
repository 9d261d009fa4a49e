import { ok } from '@yishi/policies';
import { and, eq, sql } from 'drizzle-orm';
import type { Pack } from '@yishi/workflows';
import type { DesignItem } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import type { DesignContent } from '../../db/schema/designs.ts';
import { designRights, reaches } from '../access/index.ts';
import { peopleBehind } from '../people/index.ts';
import type { Service } from '../support/index.ts';
import { packTitle, type DesignRow } from './design-rows.ts';
import type { DesignKind } from './kinds/design-kind.ts';
import { designKind } from './kinds/index.ts';
import { rightViews } from './right-view.ts';

const { designs } = schema;

type Behind = Awaited<ReturnType<typeof peopleBehind>>;

interface Published extends Record<string, unknown> {
  content: Pack;
  publishedAt: string;
}

/** Every form, or every procedure, that is published or being designed, by pack. */
export const listDesigns: Service<'listDesigns'> = async (call) => {
  const { db } = call.deps;
  const kind = designKind(call.query.kind ?? 'form');
  const packs = await db.execute<Published>(sql`
    select distinct on (key) content, published_at as "publishedAt" from packs
    where published_at is not null order by key, published_at desc`);
  const here = and(eq(designs.kind, kind.kind), eq(designs.state, 'open'));
  const open = await db.select().from(designs).where(here);
  const behind = await peopleBehind(
    db,
    open.map(({ updatedBy }) => updatedBy),
  );
  const published = packs.rows.flatMap(({ content, publishedAt }) =>
    kind.published(content).map((each) => {
      const row = open.find((one) => one.pack === content.key && one.key === each.key);
      const pack = { key: content.key, title: content.title };
      return itemOf(kind, pack, each, row, new Date(publishedAt).toISOString(), behind);
    }),
  );
  const known = new Map(packs.rows.map(({ content }) => [content.key, content]));
  const unpublished = open
    .filter((row) => !published.some((item) => item.design === row.id))
    .map((row) => {
      const pack = { key: row.pack, title: packTitle(known.get(row.pack), row) };
      return itemOf(kind, pack, row.content, row, null, behind);
    });
  const rights = await designRights(call, db);
  const items = [...unpublished, ...published]
    .map((item) => ({ item, right: rights.of(item.pack.key) }))
    .filter(({ right }) => reaches(right, 'read'));
  const view = await rightViews(
    db,
    items.map(({ right }) => right),
  );
  return ok({ items: items.map(({ item, right }) => ({ ...item, right: view(right) })) });
};

function itemOf(
  kind: DesignKind,
  pack: DesignItem['pack'],
  published: DesignContent,
  row: DesignRow | undefined,
  publishedAt: string | null,
  behind: Behind,
): Omit<DesignItem, 'right'> {
  const shown = row?.content ?? published;
  return {
    design: row?.id ?? null,
    pack,
    key: published.key,
    title: shown.title,
    state: publishedAt === null ? 'new' : row && row.revision > 0 ? 'changed' : 'published',
    size: kind.size(shown),
    publishedAt,
    updatedAt: row?.updatedAt ?? null,
    updatedBy: row ? (behind(row.updatedBy) ?? { id: row.updatedBy, name: '' }) : null,
  };
}
