import type { Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import type { RouteContract } from '../contract/index.ts';

/** Whether a route changes something and therefore carries a key. */
export const takesKey = (route: RouteContract): boolean =>
  route.method !== 'GET' && route.repeat !== 'free';

export function idempotencyKey(route: RouteContract, headers: Headers): Result<string | undefined> {
  if (!takesKey(route)) return ok(undefined);
  const key = headers.get('idempotency-key') ?? '';
  if (/^[\x21-\x7e]{8,200}$/.test(key)) return ok(key);
  return refuse({
    path: '/headers/Idempotency-Key',
    code: 'idempotency.missing',
    message: '写操作须带 Idempotency-Key 请求头（8 至 200 个可见字符）',
  });
}
