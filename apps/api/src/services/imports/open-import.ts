import type { Result } from '@yishi/policies';
import { ok } from '@yishi/policies';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { openRegister, type OpenedRegister } from '../registers/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import { actorId, conflict, denied, notFound } from '../support/index.ts';
import type { ImportRow } from './import-view.ts';

const { recordImports } = schema;

type Caller = Pick<Call<RouteName>, 'deps' | 'actor'>;

/** A register whose records the caller may bring in and take out. */
export async function keptRegister(
  call: Caller,
  key: string,
  db: Tx = call.deps.db,
): Promise<Result<OpenedRegister>> {
  const register = await openRegister(call, key, db);
  if (!register.ok) return register;
  return register.value.rights.ever('keep') ? register : denied();
}

export interface OpenedImport {
  register: OpenedRegister;
  row: ImportRow;
}

/** An import of one's own: its rows are of those units that its uploader may write for. */
export async function openImport(
  call: Caller,
  { key, id }: { key: string; id: string },
  tx?: Tx,
): Promise<Result<OpenedImport>> {
  const register = await keptRegister(call, key, tx);
  if (!register.ok) return register;
  const mine = and(
    eq(recordImports.id, id),
    eq(recordImports.register, key),
    eq(recordImports.by, actorId(call.actor)),
  );
  const query = (tx ?? call.deps.db).select().from(recordImports).where(mine);
  const [row] = await (tx ? query.for('update') : query);
  return row ? ok({ register: register.value, row }) : notFound('这次导入');
}

export const wrongState = () =>
  conflict('', 'imports.state', '这次导入的进度已变化，请刷新后再操作');
