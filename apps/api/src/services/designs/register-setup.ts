import { compileForm, type FormDefinition } from '@yishi/forms';
import { ok, type Result } from '@yishi/policies';
import { registerChoices, type Pack, type RegisterDefinition } from '@yishi/workflows';
import { eq } from 'drizzle-orm';
import { schema, type Tx } from '../../db/index.ts';
import { keepPreview, lastVersion } from '../packs/index.ts';
import type { Service } from '../support/index.ts';
import { notFound, transact } from '../support/index.ts';

const { registers } = schema;

/** How a published form is, or can be, kept as a register. */
export const readRegisterSetup: Service<'readRegisterSetup'> = async ({ deps, params }) => {
  const found = await packOf(deps.db, params);
  if (!found.ok) return found;
  const { pack, form } = found.value;
  const compiled = compileForm(form, deps.fieldKinds);
  if (!compiled.ok) return compiled;
  return ok({
    title: form.title,
    fields: registerChoices(compiled.value, deps.fieldKinds),
    register: registerOf(pack, form) ?? null,
    taken: await isTaken(deps.db, pack, form.key),
  });
};

/** What making or changing it would change: the pack as it stands published, with this register. */
export const previewRegister: Service<'previewRegister'> = (call) =>
  transact(call, async (tx) => {
    const found = await packOf(tx, call.params);
    if (!found.ok) return found;
    const { pack, form } = found.value;
    const { key } = registerOf(pack, form) ?? call.body.register;
    const register = { ...call.body.register, key, form: form.key };
    const others = (pack.registers ?? []).filter((each) => each.key !== key);
    return keepPreview(call, tx, { ...pack, registers: [...others, register] });
  });

interface Found {
  pack: Pack;
  form: FormDefinition;
}

async function packOf(db: Tx, params: { pack: string; key: string }): Promise<Result<Found>> {
  const pack = await lastVersion(db, params.pack);
  const form = pack?.forms.find(({ key }) => key === params.key);
  return pack && form ? ok({ pack, form }) : notFound('这张表单');
}

const registerOf = (pack: Pack, form: FormDefinition): RegisterDefinition | undefined =>
  pack.registers?.find((each) => each.form === form.key);

/** Whether another pack has a register of this name. */
async function isTaken(db: Tx, pack: Pack, key: string): Promise<boolean> {
  const [row] = await db.select().from(registers).where(eq(registers.key, key));
  return row !== undefined && row.pack !== pack.key;
}
