import type { Result } from '@yishi/policies';
import { ok } from '@yishi/policies';
import type { PoolClient } from 'pg';
import type { Tx } from '../../db/index.ts';
import { onConnection, throughGate } from '../../db/index.ts';
import { findAnswer, keepAnswer, keyOfAnother } from './answers.ts';
import type { AnswerOf, Call, RouteName } from './call.ts';

const taken = (error: unknown): boolean => {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return (cause as { constraint?: string }).constraint === 'idempotency_person_key_pk';
};

/**
 * Does the work in one transaction and keeps its answer there under the request's key, so that a
 * write and the memory of it are one. A refusal undoes everything.
 */
export const transact = <N extends RouteName>(
  call: Call<N>,
  work: (tx: Tx, client: PoolClient) => Promise<Result<AnswerOf<N>>>,
): Promise<Result<AnswerOf<N>>> => throughGate(call.deps.pool, () => inTransaction(call, work));

async function inTransaction<N extends RouteName>(
  call: Call<N>,
  work: (tx: Tx, client: PoolClient) => Promise<Result<AnswerOf<N>>>,
): Promise<Result<AnswerOf<N>>> {
  const client = await call.deps.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const tx = onConnection(client);
    const result = await work(tx, client);
    if (result.ok) await keepAnswer(client, call, result.value);
    await client.query(result.ok ? 'commit' : 'rollback');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure));
    if (!taken(error)) throw error;
    // The same request ran side by side and was first: its answer is this one's.
    const found = await findAnswer(call.deps.pool, call);
    if (!found) throw error;
    return found.type === 'kept' ? ok(found.answer as AnswerOf<N>) : keyOfAnother();
  } finally {
    client.release(broken);
  }
}
