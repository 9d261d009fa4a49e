import { ok } from '@yishi/policies';
import { knownRegisters, lastVersion } from '../packs/index.ts';
import type { Service } from '../support/index.ts';
import { today } from '../support/index.ts';
import { openRow } from './design-rows.ts';
import { withForm } from './kinds/form-design.ts';
import { knownPeople } from './known-people.ts';
import { openForms } from './open-forms.ts';

/**
 * The forms of its pack, those being designed as they stand now, its policies, every register there
 * is, and who of those it names can be found.
 */
export const readDesignUses: Service<'readDesignUses'> = async (call) => {
  const { db } = call.deps;
  const found = await openRow(call, db, call.params.id, 'read');
  if (!found.ok) return found;
  const row = found.value;
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
    policies: pack.policies,
    known: await knownPeople(db, row.content, today(call)),
  });
};
