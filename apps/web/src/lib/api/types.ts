import type { ProblemDocument, Routes } from '@yishi/api';

export type RouteName = keyof Routes;
export type Answer<Name extends RouteName> = Routes[Name]['answer'];
export type Body<Name extends RouteName> = Routes[Name]['body'];
export type Query<Name extends RouteName> = Routes[Name]['query'];

/** A refusal of the API, or one of ours when it could not be reached (status 0). */
export type ApiProblem = ProblemDocument;

export type ApiResult<T> = { ok: true; value: T } | { ok: false; problem: ApiProblem };

type Nothing = Record<string, never>;
/** What is undefined is left out of the address. */
type Loose<T> = { [Key in keyof T]?: T[Key] | undefined };
type Params<Name extends RouteName> = Routes[Name]['params'] extends Nothing
  ? { params?: undefined }
  : { params: Routes[Name]['params'] };
type Sent<Name extends RouteName> =
  Body<Name> extends undefined ? { body?: undefined } : { body: Body<Name> | FormData };

export type CallOptions<Name extends RouteName> = Params<Name> &
  Sent<Name> & {
    query?: Query<Name> extends Nothing ? undefined : Loose<Query<Name>>;
    signal?: AbortSignal;
    /** Repeats a write that may already have arrived; a new one is made when absent. */
    idempotencyKey?: string;
  };

/** Options may be left out where a route asks for nothing. */
export type CallArguments<Name extends RouteName> =
  object extends CallOptions<Name> ? [options?: CallOptions<Name>] : [options: CallOptions<Name>];
