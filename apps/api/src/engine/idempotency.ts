import { createHash } from 'node:crypto';
import type { Problem, Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import type { Json } from '@yishi/workflows';
import type { Queryable } from '../db/index.ts';

export interface IdempotentRequest {
  person: string;
  key: string;
  /** sha256 of method, path and body; see `hashRequest`. */
  requestHash: string;
  /** For a start: the id that the new case gets, unless an earlier try chose one. */
  newCase?: string;
}

/** What is known of a request with this key: answered already, or to be carried out. */
export type Remembered =
  | { type: 'answered'; status: number; response: Json }
  /** `caseId` is the one that the first try chose. */
  | { type: 'open'; caseId: string | null };

const otherBody: Problem = {
  path: '',
  code: 'idempotency.other-body',
  message: '同一 Idempotency-Key 已用于内容不同的请求',
};

export const hashRequest = (method: string, path: string, body: string): string =>
  createHash('sha256').update(`${method} ${path}\n`).update(body).digest('hex');

/** Looks the key up and takes it when it is free; the same key with another body is refused. */
export async function takeKey(
  db: Queryable,
  request: IdempotentRequest,
): Promise<Result<Remembered>> {
  const { person, key, requestHash, newCase } = request;
  const { rows } = await db.query<{
    request_hash: string;
    case_id: string | null;
    status: number | null;
    response: Json;
  }>({
    name: 'take_key',
    text: `insert into idempotency (person, key, request_hash, case_id) values ($1, $2, $3, $4)
           on conflict (person, key) do update set key = excluded.key
           returning request_hash, case_id, status, response`,
    values: [person, key, requestHash, newCase ?? null],
  });
  const row = rows[0];
  if (!row || row.request_hash !== requestHash) return refuse(otherBody);
  if (row.status !== null)
    return ok({ type: 'answered', status: row.status, response: row.response });
  return ok({ type: 'open', caseId: row.case_id });
}

/** Keeps the answer, so that the same request again gets the same. */
export async function keepAnswer(
  db: Queryable,
  { person, key }: Pick<IdempotentRequest, 'person' | 'key'>,
  answer: { status: number; response: Json },
): Promise<void> {
  await db.query({
    name: 'keep_answer',
    text: 'update idempotency set status = $3, response = $4 where person = $1 and key = $2',
    values: [person, key, answer.status, JSON.stringify(answer.response)],
  });
}

/** Lets go of a key whose request was refused: corrected, it may come again with the same key. */
export async function freeKey(
  db: Queryable,
  { person, key }: Pick<IdempotentRequest, 'person' | 'key'>,
): Promise<void> {
  await db.query('delete from idempotency where person = $1 and key = $2 and status is null', [
    person,
    key,
  ]);
}

/** The request's id within a case: the same for every try of the same person and key. */
export const requestIdOf = (person: string, key: string): string =>
  createHash('sha256').update(`${person}\n${key}`).digest('base64url').slice(0, 27);
