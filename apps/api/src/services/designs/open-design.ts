import type { FormDefinition } from '@yishi/forms';
import { ok, refuse, type Result } from '@yishi/policies';
import { and, eq } from 'drizzle-orm';
import type { Design } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { mayDesign } from '../access/index.ts';
import { lastVersion } from '../packs/index.ts';
import type { Call, Service } from '../support/index.ts';
import { conflict, newId, notFound, transact } from '../support/index.ts';
import { beginProcedure, procedureOf } from './begin-procedure.ts';
import { publishedOf, type DesignRow } from './design-rows.ts';
import { formOfVersion } from './form-of-version.ts';
import { isLibrary, libraryOf } from './library.ts';
import { openRowOf, opened } from './opened.ts';
import { beginRights, placeFor } from './place-for.ts';
import { checkContent } from './write-edit.ts';

const { designs } = schema;

/**
 * Begins a new form or procedure, or opens the design of one that is there: the open one where
 * there is one.
 */
export const openDesign: Service<'openDesign'> = (call) =>
  transact(call, async (tx): Promise<Result<Design>> => {
    const { body } = call;
    if ('form' in body) {
      const { pack, form: key, version } = body;
      const right = await mayDesign(call, tx, { pack, wanted: 'edit', what: '这张表单' });
      if (!right.ok) return right;
      const content =
        version === undefined
          ? publishedOf(await lastVersion(tx, pack), { kind: 'form', key })
          : await formOfVersion(tx, { pack, key, publication: version });
      if (!content) return notFound(version === undefined ? '这张表单' : '这个版本');
      return reopened(tx, call, { kind: 'form', pack, content, old: version !== undefined });
    }
    if ('procedure' in body) {
      const { procedure, version } = body;
      const found = await procedureOf(tx, procedure, version);
      if (!found) return notFound(version === undefined ? '这个流程' : '这个版本');
      const { pack, bundle } = found;
      const right = await mayDesign(call, tx, { pack, wanted: 'edit', what: '这个流程' });
      if (!right.ok) return right;
      const live = (await lastVersion(tx, pack))?.procedures.find(({ key }) => key === procedure);
      // Bundles do not know how a procedure is tried; what is kept goes with whatever version.
      const kept = live?.scenarios ? { scenarios: live.scenarios } : {};
      const content = { ...bundle.procedure, ...kept };
      return reopened(tx, call, { kind: 'procedure', pack, content, old: version !== undefined });
    }
    if ('kind' in body) return beginProcedure(tx, call, body);
    const place = await placeFor(call, tx, undefined);
    if (!place.ok) return place;
    const pack = body.pack ?? libraryOf(place.value);
    if (body.pack && !isLibrary(pack) && !(await lastVersion(tx, pack)))
      return notFound('这个流程包');
    if (!body.pack) await beginRights(call, tx, pack, place.value);
    const right = await mayDesign(call, tx, { pack, wanted: 'edit', what: '这个流程包' });
    if (!right.ok) return right;
    const key = `form-${newId().slice(0, 8)}`;
    const content: FormDefinition = {
      ...(body.content ?? { fields: [] }),
      key,
      title: body.title,
    };
    const wrong = checkContent('form', content);
    if (wrong) return refuse({ path: '/body/content', ...wrong });
    return ok(await opened(tx, call, { kind: 'form', pack, content }));
  });

/**
 * What stands published, or an older version of it, as a design; an older one is refused where
 * another design has edits that would be lost.
 */
async function reopened(
  tx: Tx,
  call: Call<'openDesign'>,
  { old, ...begin }: Pick<DesignRow, 'kind' | 'pack' | 'content'> & { old: boolean },
): Promise<Result<Design>> {
  if (old) {
    const [open] = await tx
      .select()
      .from(designs)
      .where(and(openRowOf(begin)))
      .for('update');
    if (open && open.revision > 0) {
      const message = '有未发布的设计稿，请先发布或放弃它';
      return conflict('/version', 'design.open', message);
    }
    if (open) await tx.update(designs).set({ state: 'discarded' }).where(eq(designs.id, open.id));
  }
  return ok(await opened(tx, call, begin));
}
