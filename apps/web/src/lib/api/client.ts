import { getLocale } from '#lib/paraglide/runtime.js';
import { answerOf, localProblem } from './answer.ts';
import { connection } from './connection.svelte.ts';
import { newIdempotencyKey, requestOf } from './request.ts';
import type { Answer, ApiResult, CallArguments, CallOptions, RouteName } from './types.ts';

const inBrowser = typeof window !== 'undefined';
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Calls one route of the contract with a given `fetch` (a page's own one on the server).
 * A write that met a broken connection is sent once more under the same key.
 */
export async function callWith<Name extends RouteName>(
  send: typeof globalThis.fetch,
  name: Name,
  ...[options]: CallArguments<Name>
): Promise<ApiResult<Answer<Name>>> {
  const given = (options ?? {}) as CallOptions<Name>;
  const { url, init } = requestOf(name, {
    params: given.params as Record<string, string> | undefined,
    query: given.query as Record<string, string> | undefined,
    body: given.body,
    signal: given.signal,
    idempotencyKey: given.idempotencyKey ?? newIdempotencyKey(),
    locale: getLocale(),
  });
  const attempts = init.method === 'GET' || init.body instanceof FormData ? 1 : 2;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const result = await answerOf<Answer<Name>>(await send(url, init));
      noteConnection(name, result);
      return result;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError')
        return { ok: false, problem: localProblem('request.aborted') };
      if (attempt < attempts) {
        await pause(800);
        continue;
      }
      if (inBrowser) connection.online = false;
      return { ok: false, problem: localProblem('network.unreachable') };
    }
  }
}

function noteConnection(name: RouteName, result: ApiResult<unknown>): void {
  if (!inBrowser) return;
  connection.online = true;
  const signedOut = !result.ok && /^session\.(required|none)$/.test(result.problem.code);
  if (signedOut && name !== 'GET /session') connection.signedOut = true;
}

/** Calls one route from the browser: `await call('GET /inbox', { query: { box: 'todo' } })`. */
export function call<Name extends RouteName>(
  name: Name,
  ...options: CallArguments<Name>
): Promise<ApiResult<Answer<Name>>> {
  return callWith((input, init) => globalThis.fetch(input, init), name, ...options);
}
