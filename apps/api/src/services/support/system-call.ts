import type { Call, RouteName, RouteOf } from './call.ts';
import type { Deps } from './deps.ts';

/** A call that the product makes itself, past the HTTP way in. */
export function systemCall<N extends RouteName>(
  deps: Deps,
  with_: Partial<Pick<Call<N>, 'params' | 'query' | 'body'>>,
): Call<N> {
  return {
    deps,
    actor: { type: 'system' },
    params: (with_.params ?? {}) as RouteOf<N>['params'],
    query: (with_.query ?? {}) as RouteOf<N>['query'],
    body: with_.body as RouteOf<N>['body'],
    now: deps.clock(),
    cookies: [],
    request: { id: 'system', hash: '', address: 'in-process', headers: new Headers() },
  };
}
