import type { Json } from '@yishi/workflows';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { actorId } from './actor.ts';
import type { Call, RouteName } from './call.ts';

const { idempotency } = schema;

export type KeptAnswer = { type: 'kept'; answer: unknown } | { type: 'other-request' };

type Keyed = Pick<Call<RouteName>, 'actor' | 'request'>;

/** The answer given before under this key; `other-request` where the key was used for something else. */
export async function findAnswer(db: Tx, call: Keyed): Promise<KeptAnswer | undefined> {
  if (!call.request.key) return undefined;
  const [row] = await db
    .select({ hash: idempotency.requestHash, response: idempotency.response })
    .from(idempotency)
    .where(and(eq(idempotency.person, actorId(call.actor)), eq(idempotency.key, call.request.key)));
  if (!row) return undefined;
  if (row.hash !== call.request.hash) return { type: 'other-request' };
  const kept = row.response as { answer?: unknown } | null;
  return { type: 'kept', answer: kept?.answer };
}

const rowOf = (call: Keyed, key: string, answer: unknown) => ({
  person: actorId(call.actor),
  key,
  requestHash: call.request.hash,
  status: 200,
  response: { answer: withoutSecrets(answer) } as Json,
});

/** Keeps the answer of a write in its transaction; a second writer of the same key fails here. */
export async function keepAnswer(tx: Tx, call: Keyed, answer: unknown): Promise<void> {
  if (!call.request.key) return;
  await tx.insert(idempotency).values(rowOf(call, call.request.key, answer));
}

/** Keeps the answer of a write that the engine has made sure of itself. */
export async function rememberAnswer(db: Tx, call: Keyed, answer: unknown): Promise<void> {
  if (!call.request.key) return;
  await db
    .insert(idempotency)
    .values(rowOf(call, call.request.key, answer))
    .onConflictDoNothing();
}

const secrets = new Set(['password', 'secret']);

/** What is shown once is not kept. */
function withoutSecrets(answer: unknown): unknown {
  if (answer === undefined) return null;
  return JSON.parse(
    JSON.stringify(answer, (name, value: unknown) => (secrets.has(name) ? null : value)),
  );
}
