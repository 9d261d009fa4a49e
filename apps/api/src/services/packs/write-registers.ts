import { eq, inArray, max } from 'drizzle-orm';
import type { BuiltRegister } from '@yishi/workflows';
import type { PoolClient } from 'pg';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { openVersion } from '../registers/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import { actorId } from '../support/index.ts';
import type { PackPlan } from './plan-pack.ts';

const { registerVersions, registers } = schema;

/** Puts the registers of a plan in force, each with the key by which it seals what is personal. */
export async function writeRegisters(
  tx: Tx,
  client: PoolClient,
  call: Call<RouteName>,
  { pack, registers: plan }: PackPlan,
): Promise<void> {
  for (const built of plan.built) {
    await writeVersion(tx, call, built);
    const { key, title, description } = built.content.register;
    const live = { title, description: description ?? null, version: built.hash, open: true };
    // A new one has no records that could not be found.
    const { indexHash: indexed } = openVersion({ ...built, version: 0 }, call.deps.fieldKinds);
    await tx
      .insert(registers)
      .values({ key, pack: pack.key, indexed, ...live })
      .onConflictDoUpdate({ target: registers.key, set: live });
    await call.deps.caseKeys.create(client, `register/${key}`);
  }
  if (plan.removed.length > 0) {
    await tx.update(registers).set({ open: false }).where(inArray(registers.key, plan.removed));
  }
}

async function writeVersion(tx: Tx, call: Call<RouteName>, built: BuiltRegister): Promise<void> {
  const { key } = built.content.register;
  const [last] = await tx
    .select({ version: max(registerVersions.version) })
    .from(registerVersions)
    .where(eq(registerVersions.register, key));
  await tx
    .insert(registerVersions)
    .values({
      hash: built.hash,
      register: key,
      content: built.content,
      form: built.compiled.hash,
      formKey: built.compiled.key,
      version: (last?.version ?? 0) + 1,
      at: call.now,
      by: actorId(call.actor),
    })
    .onConflictDoNothing();
}
