import { compileForm, type CompiledForm } from '@yishi/forms';
import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Deps } from '../support/index.ts';

const { bundleForms, bundles, packs, registerVersions } = schema;

/** A form of a published procedure or register, by its own hash. */
export async function publishedForm(
  { db, bundles: store, registers }: Deps,
  hash: string,
): Promise<CompiledForm | undefined> {
  const [inBundle] = await db.select().from(bundleForms).where(eq(bundleForms.hash, hash));
  if (inBundle) return (await store.get(inBundle.bundle)).form(inBundle.key);
  const [inRegister] = await db
    .select({ hash: registerVersions.hash })
    .from(registerVersions)
    .where(eq(registerVersions.form, hash))
    .limit(1);
  return inRegister && (await registers.get(inRegister.hash)).compiled;
}

/** The newest published form of this key: of a procedure, of a register, or only of a pack. */
export async function newestForm(
  deps: Pick<Deps, 'db' | 'bundles' | 'registers' | 'fieldKinds'>,
  key: string,
): Promise<CompiledForm | undefined> {
  const { db, bundles: store, registers } = deps;
  const [inBundle] = await db
    .select({ bundle: bundleForms.bundle, at: bundles.at })
    .from(bundleForms)
    .innerJoin(bundles, eq(bundles.hash, bundleForms.bundle))
    .where(eq(bundleForms.key, key))
    .orderBy(desc(bundles.at))
    .limit(1);
  const [inRegister] = await db
    .select({ hash: registerVersions.hash, at: registerVersions.at })
    .from(registerVersions)
    .where(eq(registerVersions.formKey, key))
    .orderBy(desc(registerVersions.at))
    .limit(1);
  if (inRegister && (!inBundle || inRegister.at > inBundle.at)) {
    return (await registers.get(inRegister.hash)).compiled;
  }
  return inBundle ? (await store.get(inBundle.bundle)).form(key) : formOfPack(deps, key);
}

/** A form that nothing uses yet. */
async function formOfPack(
  { db, fieldKinds }: Pick<Deps, 'db' | 'fieldKinds'>,
  key: string,
): Promise<CompiledForm | undefined> {
  const held = JSON.stringify({ forms: [{ key }] });
  const [pack] = await db
    .select({ content: packs.content })
    .from(packs)
    .where(and(isNotNull(packs.publishedAt), sql`${packs.content} @> ${held}::jsonb`))
    .orderBy(desc(packs.publishedAt))
    .limit(1);
  const form = pack?.content.forms.find((each) => each.key === key);
  const compiled = form && compileForm(form, fieldKinds);
  return compiled?.ok ? compiled.value : undefined;
}
