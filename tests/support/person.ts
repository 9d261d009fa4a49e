import { randomUUID } from 'node:crypto';
import type { Routes } from '@yishi/api';
import { send } from './send.ts';

type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Answer<T> {
  status: number;
  body: T;
}

/** Someone signed in over HTTP, as a browser would be. */
export interface Person {
  username: string;
  /** Where the product is, and the session: for what is not JSON. */
  url: string;
  cookie: string;
  call<T = unknown>(verb: Verb, path: string, body?: unknown, key?: string): Promise<Answer<T>>;
  /** Like `call`, and throws with the problem unless it succeeds. */
  must<T>(verb: Verb, path: string, body?: unknown): Promise<T>;
  /** Like `must`, and repeats the same request (same key) while servers are away, `seconds` long. */
  insist<T>(verb: Verb, path: string, body?: unknown, seconds?: number): Promise<T>;
}

/** Answer of a route of the contract, for `must<AnswerOf<'GET /inbox'>>`. */
export type AnswerOf<R extends keyof Routes> = Routes[R] extends { answer: infer A } ? A : never;

/** The first try of the same request is still being worked on. */
const isUnderWay = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'code' in body && body.code === 'request.underWay';

/** Signs in; throws with the problem when that is refused. */
export async function signIn(url: string, username: string, password: string): Promise<Person> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), origin: url },
    body: JSON.stringify({ username, password }),
  });
  if (!response.ok) throw new Error(`${username}: ${response.status} ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const person: Person = {
    username,
    url,
    cookie,
    async call<T>(verb: Verb, path: string, body?: unknown, key = randomUUID()) {
      const headers: Record<string, string> = { cookie, origin: url };
      if (verb !== 'GET') headers['idempotency-key'] = key;
      if (body !== undefined) headers['content-type'] = 'application/json';
      const sent = body === undefined ? undefined : JSON.stringify(body);
      const { status, text } = await send(verb, `${url}/api${path}`, headers, sent);
      return { status, body: (text ? JSON.parse(text) : null) as T };
    },
    async must<T>(verb: Verb, path: string, body?: unknown) {
      const answer = await person.call<T>(verb, path, body);
      if (answer.status < 300) return answer.body;
      throw new Error(
        `${username} ${verb} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`,
      );
    },
    async insist<T>(verb: Verb, path: string, body?: unknown, seconds = 120) {
      const key = randomUUID();
      const end = performance.now() + seconds * 1000;
      for (;;) {
        const answer = await person.call<T>(verb, path, body, key).catch(() => undefined);
        if (answer && answer.status < 300) return answer.body;
        const final = answer && answer.status < 500 && !isUnderWay(answer.body);
        if (final || performance.now() > end)
          throw new Error(`${username} ${verb} ${path}: ${JSON.stringify(answer)}`);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
  };
  return person;
}
