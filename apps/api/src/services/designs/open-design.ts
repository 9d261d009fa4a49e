import type { FormDefinition } from '@yishi/forms';
import { ok, refuse, type Result } from '@yishi/policies';
import { and, eq } from 'drizzle-orm';
import type { Design } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { lastVersion } from '../packs/index.ts';
import type { Call, Service } from '../support/index.ts';
import { actorId, newId, notFound, transact } from '../support/index.ts';
import { designOf, publishedForm } from './design-rows.ts';
import { library } from './library.ts';
import { checkContent } from './write-edit.ts';

const { designs } = schema;

/** Begins a new form, or opens the design of one that is there: the open one where there is one. */
export const openDesign: Service<'openDesign'> = (call) =>
  transact(call, async (tx): Promise<Result<Design>> => {
    const { body } = call;
    if ('form' in body) {
      const base = publishedForm(await lastVersion(tx, body.pack), body.form);
      if (!base) return notFound('这张表单');
      return ok(await opened(tx, call, body.pack, base));
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
