import type { Result } from '@yishi/policies';
import type { Instant } from '@yishi/workflows';
import type { RouteNames, Routes } from '../../contract/contract.gen.ts';
import type { Actor } from './actor.ts';
import type { Deps } from './deps.ts';

export type RouteName = keyof RouteNames;
export type RouteOf<N extends RouteName> = Routes[RouteNames[N]];
export type AnswerOf<N extends RouteName> = RouteOf<N>['answer'];

/** What only the way in knows of a request. */
export interface RequestFacts {
  /** Stands in logs and problem documents. */
  id: string;
  /** The Idempotency-Key; absent where a route takes none. */
  key?: string;
  /** sha256 of method, path and body: the same key with another one is refused. */
  hash: string;
  address: string;
  headers: Headers;
}

/** The one object that a service takes: who, what, when and with which tools. */
export interface Call<N extends RouteName> {
  deps: Deps;
  actor: Actor;
  params: RouteOf<N>['params'];
  query: RouteOf<N>['query'];
  body: RouteOf<N>['body'];
  now: Instant;
  request: RequestFacts;
  /** Cookies to send with the answer. */
  cookies: string[];
}

/** One verb: scope check, parse, transaction, conditional update, audit row, return. */
export type Service<N extends RouteName> = (call: Call<N>) => Promise<Result<AnswerOf<N>>>;
