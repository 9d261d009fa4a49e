import type { FormDefinition } from '@yishi/forms';
import { ok, refuse, type Result } from '@yishi/policies';
import { and, eq } from 'drizzle-orm';
import type { Design } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { lastVersion } from '../packs/index.ts';
import type { Call, Service } from '../support/index.ts';
import { actorId, conflict, newId, notFound, transact } from '../support/index.ts';
import { designOf, publishedForm } from './design-rows.ts';
import { formOfVersion } from './form-of-version.ts';
import { library } from './library.ts';
import { checkContent } from './write-edit.ts';

const { designs } = schema;

/** Begins a new form, or opens the design of one that is there: the open one where there is one. */
export const openDesign: Service<'openDesign'> = (call) =>
  transact(call, async (tx): Promise<Result<Design>> => {
    const { body } = call;
    if ('form' in body) {
      const base = publishedForm(await lastVersion(tx, body.pack), body.form);
      const { pack, form, version } = body;
      if (version !== undefined) return broughtBack(tx, call, { pack, form, version });
      return base ? ok(await opened(tx, call, pack, base)) : notFound('这张表单');
    }
    const pack = body.pack ?? library;
    if (pack !== library && !(await lastVersion(tx, pack))) return notFound('这个流程包');
    const key = `form-${newId().slice(0, 8)}`;
    const content: FormDefinition = {
      ...(body.content ?? { fields: [] }),
      key,
      title: body.title,
    };
    const wrong = checkContent(content);
    if (wrong) return refuse({ path: '/body/content', ...wrong });
    return ok(await opened(tx, call, pack, content));
  });

/** An older version as a design; refused where another design has edits that would be lost. */
async function broughtBack(
  tx: Tx,
  call: Call<'openDesign'>,
  { pack, form, version }: { pack: string; form: string; version: string },
): Promise<Result<Design>> {
  const content = await formOfVersion(tx, { pack, key: form, publication: version });
  if (!content) return notFound('这个版本');
  const here = and(eq(designs.pack, pack), eq(designs.key, form), eq(designs.state, 'open'));
  const [open] = await tx.select().from(designs).where(here).for('update');
  if (open && open.revision > 0) {
    const message = '这张表单有未发布的设计稿，请先发布或放弃它';
    return conflict('/version', 'design.open', message);
  }
  if (open) await tx.update(designs).set({ state: 'discarded' }).where(eq(designs.id, open.id));
  return ok(await opened(tx, call, pack, content));
}

async function opened(
  tx: Tx,
  call: Call<'openDesign'>,
  pack: string,
  content: FormDefinition,
): Promise<Design> {
  const by = actorId(call.actor);
  const { key } = content;
  await tx
    .insert(designs)
    .values({
      id: newId(),
      pack,
      key,
      content,
      by,
      createdAt: call.now,
      updatedBy: by,
      updatedAt: call.now,
    })
    .onConflictDoNothing();
  const [row] = await tx
    .select()
    .from(designs)
    .where(and(eq(designs.pack, pack), eq(designs.key, key), eq(designs.state, 'open')));
  if (!row) throw new Error(`design of ${pack}/${key} was neither written nor there`);
  return designOf(tx, row, by);
}
