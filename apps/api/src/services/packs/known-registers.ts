import type { KnownRegister, Pack } from '@yishi/workflows';
import { registersOfPack } from '@yishi/workflows';
import { and, eq, ne } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';

const { registerVersions, registers } = schema;

/** Registers that steps of a pack may write to: its own, and those of the installation's other packs. */
export async function knownRegisters(db: Tx, pack: Pack): Promise<KnownRegister[]> {
  const rows = await db
    .select({ content: registerVersions.content })
    .from(registers)
    .innerJoin(registerVersions, eq(registerVersions.hash, registers.version))
    .where(and(ne(registers.pack, pack.key), eq(registers.open, true)));
  return [...registersOfPack(pack), ...rows.map(({ content }) => content)];
}
