import { ok } from '@yishi/policies';
import { knownRegisters, lastVersion } from '../packs/index.ts';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { openRow } from './design-rows.ts';
import { withForm } from './kinds/form-design.ts';
import { openForms } from './open-forms.ts';

/** The forms of its pack, those being designed as they stand now, and every register there is. */
export const readDesignUses: Service<'readDesignUses'> = async ({ deps: { db }, params }) => {
  const row = await openRow(db, params.id, 'none');
  if (!row) return notFound('这份设计稿');
  const pack = (await lastVersion(db, row.pack)) ?? {
    ...{ key: row.pack, title: row.content.title },
    ...{ procedures: [], forms: [], policies: [] },
  };
  const open = await openForms(db, row.pack);
  const forms = open.reduce((all, { content }) => withForm(all, content), pack.forms);
  return ok({
    forms: forms.map((form) => ({
      design: open.find(({ key }) => key === form.key)?.id ?? null,
      form,
    })),
    registers: await knownRegisters(db, { ...pack, forms }),
  });
};
