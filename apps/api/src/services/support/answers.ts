import type { Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import type { Queryable } from '../../db/index.ts';
import { actorId } from './actor.ts';
import type { Call, RouteName } from './call.ts';
import type { Refusal } from './refusals.ts';

export type KeptAnswer = { type: 'kept'; answer: unknown } | { type: 'other-request' };

type Keyed = Pick<Call<RouteName>, 'actor' | 'request'>;

/** The answer given before under this key; `other-request` where the key was used for something else. */
export async function findAnswer(db: Queryable, call: Keyed): Promise<KeptAnswer | undefined> {
  const { key, hash } = call.request;
  if (!key) return undefined;
  const { rows } = await db.query<{ request_hash: string; response: { answer?: unknown } | null }>({
    name: 'find_answer',
    text: 'select request_hash, response from idempotency where person = $1 and key = $2',
    values: [actorId(call.actor), key],
  });
  const row = rows[0];
  if (!row) return undefined;
  if (row.request_hash !== hash) return { type: 'other-request' };
  return { type: 'kept', answer: row.response?.answer };
}

const insert = `insert into idempotency (person, key, request_hash, status, response)
  values ($1, $2, $3, 200, $4)`;

const valuesOf = (call: Keyed, answer: unknown): unknown[] => [
  actorId(call.actor),
  call.request.key,
  call.request.hash,
  JSON.stringify({ answer: answer ?? null }, withoutSecrets),
];

/** Keeps the answer of a write in its transaction; a second writer of the same key fails here. */
export async function keepAnswer(tx: Queryable, call: Keyed, answer: unknown): Promise<void> {
  if (!call.request.key) return;
  await tx.query({ name: 'keep_answer', text: insert, values: valuesOf(call, answer) });
}

/**
 * Keeps the answer of a write that the engine has made sure of itself, and gives it; refused where
 * another request was sent under the same key at the same time.
 */
export async function rememberAnswer<T>(db: Queryable, call: Keyed, answer: T): Promise<Result<T>> {
  if (!call.request.key) return ok(answer);
  const { rowCount } = await db.query({
    name: 'remember_answer',
    text: `${insert} on conflict do nothing`,
    values: valuesOf(call, answer),
  });
  if (rowCount === 1) return ok(answer);
  const found = await findAnswer(db, call);
  return found?.type === 'other-request' ? keyOfAnother() : ok(answer);
}

export const keyOfAnother = (): Refusal =>
  refuse({
    path: '/headers/Idempotency-Key',
    code: 'idempotency.other-request',
    message: '同一个 Idempotency-Key 已用于另一个请求',
  });

const secrets = new Set(['password', 'secret']);

/** What is shown once is not kept. */
const withoutSecrets = (name: string, value: unknown): unknown =>
  secrets.has(name) ? null : value;
