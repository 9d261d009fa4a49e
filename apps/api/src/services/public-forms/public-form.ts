import type { InferSelectModel } from 'drizzle-orm';
import { eq } from 'drizzle-orm';
import type { PublicHindrance, PublicLink } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { peopleBehind } from '../people/index.ts';
import type { OpenedRegister } from '../registers/index.ts';
import { openRegister } from '../registers/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import { hindrancesOf } from './hindrances.ts';

const { publicForms, units } = schema;

export type PublicFormRow = InferSelectModel<typeof publicForms>;

export interface OpenPublicForm {
  row: PublicFormRow;
  unitName: string;
  /** With every right: what the public may do is decided here. */
  register: OpenedRegister;
  hindrances: PublicHindrance[];
  state: PublicLink['state'];
}

type Tools = Pick<Call<RouteName>, 'deps' | 'now'>;

/** The form behind a key that was given out, however it stands; undefined for an unknown key. */
export async function publicFormBy(
  call: Tools,
  by: { key: string } | { id: string },
  db: Tx = call.deps.db,
): Promise<OpenPublicForm | undefined> {
  const wanted = 'key' in by ? eq(publicForms.key, by.key) : eq(publicForms.id, by.id);
  const [found] = await db
    .select({ row: publicForms, unitName: units.name })
    .from(publicForms)
    .innerJoin(units, eq(units.id, publicForms.unit))
    .where(wanted);
  return found && openFor(call, found, db);
}

export async function openFor(
  call: Tools,
  { row, unitName }: { row: PublicFormRow; unitName: string },
  db: Tx = call.deps.db,
): Promise<OpenPublicForm | undefined> {
  const asProduct = { deps: call.deps, actor: { type: 'system' } as const };
  const register = await openRegister(asProduct, row.register, db);
  if (!register.ok) return undefined;
  const { live, open } = register.value;
  const hindrances = [
    ...(open ? [] : [{ why: 'register-closed' as const, fields: [] }]),
    ...hindrancesOf(live, call.deps.fieldKinds, row.view),
  ];
  const state = stateOf(row, call.now, hindrances);
  return { row, unitName, register: register.value, hindrances, state };
}

function stateOf(
  { closedAt, closesAt, quota, taken }: PublicFormRow,
  now: string,
  hindrances: readonly PublicHindrance[],
): PublicLink['state'] {
  if (closedAt !== null) return 'closed';
  if (closesAt !== null && closesAt <= now) return 'expired';
  if (quota !== null && taken >= quota) return 'full';
  return hindrances.length > 0 ? 'paused' : 'open';
}

/** As administrators see it. */
export async function linkView(
  db: Tx,
  { row, unitName, register, hindrances, state }: OpenPublicForm,
): Promise<PublicLink> {
  const who = await peopleBehind(db, [row.createdBy]);
  const { id, key, view, title, words, purpose, closesAt, quota, perHour, taken } = row;
  return {
    ...{ id, key, view, title, words, purpose, closesAt, quota, perHour, taken, state, hindrances },
    register: { key: row.register, title: register.live.definition.title },
    unit: { id: row.unit, name: unitName },
    createdAt: row.createdAt,
    createdBy: who(row.createdBy),
    closedAt: row.closedAt,
    revision: row.revision,
  };
}
