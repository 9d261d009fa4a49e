import { createHash } from 'node:crypto';
import type { Problem, Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import type { Context } from 'hono';
import type { RouteContract } from '../contract/index.ts';
import { unstorable } from '../contract/index.ts';
import type { Call, Deps, RouteName } from '../services/index.ts';
import { findAnswer, keyOfAnother, mayCall } from '../services/index.ts';
import type { Authenticated } from './authenticate.ts';
import { authenticate } from './authenticate.ts';
import type { Env } from './env.ts';
import { idempotencyKey } from './idempotency-key.ts';
import type { Parser } from './parse.ts';
import { problemResponse } from './problem.ts';
import { readBody } from './read-body.ts';
import { fromOwnPages } from './same-origin.ts';

/** A service seen from here: its types were checked where the table of services is made. */
export type AnyService = (call: Call<RouteName>) => Promise<Result<unknown>>;

export interface RouteTools {
  deps: Deps;
  parser: Parser;
  /** Answers are compared with the contract too; in tests. */
  checkAnswers: boolean;
}

/** The same way for every route: authenticate, allow, parse, look up the key, call, map. */
export function serveRoute(route: RouteContract, service: AnyService, tools: RouteTools) {
  const { deps } = tools;
  return async function handle(context: Context<Env>): Promise<Response> {
    const { headers } = context.req.raw;
    const requestId = context.get('requestId');
    const who = await authenticate(deps, headers);
    context.set('actorType', who.actor.type);
    const refuseWith = (problems: readonly Problem[]) =>
      withCookies(problemResponse(problems, requestId), who.cookies);

    const allowed = await allow(route, who, context.req.raw, deps);
    if (!allowed.ok) return refuseWith(allowed.problems);
    const parsed = await parse(route, context, tools.parser);
    if (!parsed.ok) return refuseWith(parsed.problems);
    const key = idempotencyKey(route, headers);
    if (!key.ok) return refuseWith(key.problems);

    const call = {
      deps,
      actor: who.actor,
      params: parsed.value.params,
      query: parsed.value.query,
      body: parsed.value.body,
      now: deps.clock(),
      cookies: [...who.cookies],
      request: {
        id: requestId,
        hash: createHash('sha256')
          .update(`${route.method} ${context.req.path}\n${parsed.value.digest}`)
          .digest('hex'),
        address: context.get('address'),
        headers,
        ...(key.value === undefined ? {} : { key: key.value }),
      },
    } as Call<RouteName>;
    const result = await once(call, service);
    if (!result.ok) return withCookies(problemResponse(result.problems, requestId), call.cookies);
    if (tools.checkAnswers && !(result.value instanceof Response)) {
      complain(tools.parser.answerProblems(route, result.value), route);
    }
    return withCookies(answer(route, result.value), call.cookies);
  };
}

async function allow(
  route: RouteContract,
  who: Authenticated,
  request: Request,
  deps: Deps,
): Promise<Result<true>> {
  if (who.badToken) {
    return refuse({ path: '', code: 'token.invalid', message: '令牌无效或已过期' });
  }
  const foreign = !fromOwnPages(request.headers, deps.config.baseUrl, request.url);
  if (route.method !== 'GET' && who.by !== 'token' && foreign) {
    return refuse({ path: '', code: 'session.origin', message: '请求不是从本系统的页面发出的' });
  }
  if (who.mustChangePassword && ['signed-in', 'capability'].includes(route.access.type)) {
    const message = '首次登录请先修改密码';
    return refuse({ path: '', code: 'session.password-must-change', message });
  }
  return mayCall(deps.authority, who.actor, route.access);
}

interface Parsed {
  params: unknown;
  query: unknown;
  body: unknown;
  digest: string;
}

async function parse(
  route: RouteContract,
  context: Context<Env>,
  parser: Parser,
): Promise<Result<Parsed>> {
  const params = parser.parse(route, 'params', context.req.param());
  const query = route.query
    ? parser.parse(route, 'query', singleValues(context.req.queries()))
    : ok(undefined);
  const problems = [
    ...[params, query].flatMap((each) => (each.ok ? [] : each.problems)),
    ...unstorable(context.req.param(), '/params'),
    ...unstorable(context.req.queries(), '/query'),
  ];
  if (route.method === 'GET') {
    if (problems.length > 0 || !params.ok || !query.ok) return refuse(...problems);
    return ok({ params: params.value, query: query.value ?? {}, body: undefined, digest: '' });
  }
  const read = await readBody(context.req.raw, route);
  if (!read.ok) return refuse(...problems, ...read.problems);
  const form = read.value.body instanceof FormData;
  const bad = form ? [] : unstorable(read.value.body);
  if (bad.length > 0) return refuse(...problems, ...bad);
  const body = form ? ok(read.value.body) : parser.parse(route, 'body', read.value.body);
  if (!body.ok) problems.push(...body.problems);
  if (problems.length > 0 || !params.ok || !query.ok || !body.ok) return refuse(...problems);
  return ok({
    params: params.value,
    query: query.value ?? {},
    body: body.value,
    digest: read.value.digest,
  });
}

/** A name given twice is not guessed at: the list goes to the schema, which refuses it. */
function singleValues(queries: Record<string, string[]>): Record<string, string | string[]> {
  const entries = Object.entries(queries).map(([name, values]) => {
    return [name, values.length === 1 ? (values[0] ?? '') : values] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

/** A repeated request gets the first one's answer; the same key for another one is refused. */
async function once(call: Call<RouteName>, service: AnyService): Promise<Result<unknown>> {
  if (!call.request.key) return service(call);
  const before = await findAnswer(call.deps.pool, call);
  if (before?.type === 'kept') return ok(before.answer);
  if (before) return keyOfAnother();
  const result = await service(call);
  if (result.ok) return result;
  // Perhaps because of itself: the same request, or another of its key, was first meanwhile.
  const meanwhile = await findAnswer(call.deps.pool, call);
  if (meanwhile?.type === 'kept') return ok(meanwhile.answer);
  return meanwhile ? keyOfAnother() : result;
}

function answer(route: RouteContract, value: unknown): Response {
  if (value instanceof Response) return value;
  if (!route.answer) return new Response(null, { status: 204 });
  const text = JSON.stringify(value);
  return new Response(text, {
    status: route.status ?? 200,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}

function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}

function complain(problems: readonly Problem[], route: RouteContract): void {
  if (problems.length === 0) return;
  throw new Error(`${route.name} breaks its contract: ${JSON.stringify(problems)}`);
}
