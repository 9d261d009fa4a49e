import type { Result } from '@yishi/policies';
import { ok } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import type { RecordRights } from '../access/index.ts';
import { recordRights } from '../access/index.ts';
import { conflict, notFound } from '../support/index.ts';
import type { OpenRegister } from './register-store.ts';
import type { RecordCall } from './record-call.ts';

const { registers } = schema;

export interface OpenedRegister {
  key: string;
  /** The version in force. */
  live: OpenRegister;
  /** False once its pack has dropped it: nothing is written any more. */
  open: boolean;
  /** Whether all its records can be found in the way of that version. */
  indexed: boolean;
  rights: RecordRights;
}

type Caller = Pick<RecordCall, 'deps' | 'actor'>;

/** A register of which the caller may see something; not found otherwise. */
export async function openRegister(
  call: Caller,
  key: string,
  db: Tx = call.deps.db,
): Promise<Result<OpenedRegister>> {
  const [row] = await db.select().from(registers).where(eq(registers.key, key));
  if (!row) return notFound('这个台账');
  const live = await call.deps.registers.get(row.version);
  const rights = recordRights(live.definition, call.actor);
  if (!rights.ever('read')) return notFound('这个台账');
  return ok({ key, live, open: row.open, indexed: row.indexed === live.indexHash, rights });
}

/** Refused where nothing may be written any more. */
export const stillOpen = (register: OpenedRegister): Result<true> =>
  register.open ? ok(true) : conflict('', 'registers.closed', '这个台账已停用，记录只能查看');
