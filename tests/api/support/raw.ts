import { randomUUID } from 'node:crypto';
import type { RouteContract } from '../../../apps/api/src/contract/index.ts';
import { origin } from '../../../apps/api/src/http/testing/api-test.ts';
import type { ApiTest } from '../../../apps/api/src/http/testing/api-test.ts';

/** A request as it goes over the wire, however wrong. */
export interface RawRequest {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | FormData;
}

export interface RawReply {
  status: number;
  type: string;
  text: string;
  headers: Headers;
}

/** Sends it in process; a stream of events is not waited for. */
export async function send(api: Pick<ApiTest, 'app'>, request: RawRequest): Promise<RawReply> {
  const { method, path, headers = {}, body } = request;
  const response = await api.app.fetch(
    new Request(`${origin}/api${path}`, { method, headers, ...(body ? { body } : {}) }),
  );
  const type = response.headers.get('content-type') ?? '';
  const endless = type.startsWith('text/event-stream');
  if (endless) await response.body?.cancel();
  const text = endless ? '' : await response.text();
  return { status: response.status, type, text, headers: response.headers };
}

/** The path of a route with its parameters, each encoded. */
export const pathOf = (route: RouteContract, params: Record<string, string> = {}): string =>
  route.path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(params[name] ?? ''));

/** What a browser sends along with a write. */
export const writeHeaders = (): Record<string, string> => ({
  origin,
  'content-type': 'application/json',
  'idempotency-key': randomUUID(),
});
