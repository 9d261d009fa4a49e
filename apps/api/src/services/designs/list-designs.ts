import { fieldsOf, type FormDefinition } from '@yishi/forms';
import { ok } from '@yishi/policies';
import { eq, sql } from 'drizzle-orm';
import type { Pack } from '@yishi/workflows';
import type { DesignItem } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import { peopleBehind } from '../people/index.ts';
import type { Service } from '../support/index.ts';
import { titleOfLibrary } from './library.ts';
import type { DesignRow } from './design-rows.ts';

const { designs } = schema;

type Behind = Awaited<ReturnType<typeof peopleBehind>>;

interface Published extends Record<string, unknown> {
  content: Pack;
  publishedAt: string;
}

/** Every form that is published or being designed, by pack. */
export const listDesigns: Service<'listDesigns'> = async (call) => {
  const { db } = call.deps;
  const packs = await db.execute<Published>(sql`
    select distinct on (key) content, published_at as "publishedAt" from packs
    where published_at is not null order by key, published_at desc`);
  const open = await db.select().from(designs).where(eq(designs.state, 'open'));
  const behind = await peopleBehind(
    db,
    open.map(({ updatedBy }) => updatedBy),
  );
  const published = packs.rows.flatMap(({ content, publishedAt }) =>
    content.forms.map((form) => {
      const row = open.find((each) => each.pack === content.key && each.key === form.key);
      const pack = { key: content.key, title: content.title };
      return itemOf(pack, form, row, new Date(publishedAt).toISOString(), behind);
    }),
  );
  const titles = new Map(packs.rows.map(({ content }) => [content.key, content.title]));
  const unpublished = open
    .filter((row) => !published.some((item) => item.design === row.id))
    .map((row) => {
      const pack = { key: row.pack, title: titles.get(row.pack) ?? titleOfLibrary };
      return itemOf(pack, row.content, row, null, behind);
    });
  return ok({ items: [...unpublished, ...published] });
};

function itemOf(
  pack: DesignItem['pack'],
  form: FormDefinition,
  row: DesignRow | undefined,
  publishedAt: string | null,
  behind: Behind,
): DesignItem {
  const shown = row?.content ?? form;
  return {
    design: row?.id ?? null,
    pack,
    key: form.key,
    title: shown.title,
    state: publishedAt === null ? 'new' : row && row.revision > 0 ? 'changed' : 'published',
    fields: fieldsOf(shown).length,
    publishedAt,
    updatedAt: row?.updatedAt ?? null,
    updatedBy: row ? (behind(row.updatedBy) ?? { id: row.updatedBy, name: '' }) : null,
  };
}
