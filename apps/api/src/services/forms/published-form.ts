import type { CompiledForm } from '@yishi/forms';
import { desc, eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Deps } from '../support/index.ts';

const { bundleForms, bundles, registerVersions } = schema;

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

/** The newest published form of this key, whether a procedure or a register uses it. */
export async function newestForm(
  { db, bundles: store, registers }: Deps,
  key: string,
): Promise<CompiledForm | undefined> {
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
  return inBundle && (await store.get(inBundle.bundle)).form(key);
}
