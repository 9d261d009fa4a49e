import type { RouteContract } from '../../../apps/api/src/contract/index.ts';
import type { RawRequest } from '../support/raw.ts';

/** A write that is wrong in how it is sent: no key, a foreign page, no JSON, too much. */
export function wireFaults(
  route: RouteContract,
  right: RawRequest,
  headers: () => Record<string, string>,
): (RawRequest & { what: string })[] {
  if (route.method === 'GET') return [];
  const found: (RawRequest & { what: string })[] = [];
  const add = (what: string, change: Partial<RawRequest>) =>
    found.push({ ...right, headers: headers(), ...change, what });
  const with_ = (more: Record<string, string>) => ({ headers: { ...headers(), ...more } });
  add('from a foreign page', with_({ origin: 'https://evil.invalid' }));
  add('from no page at all', with_({ origin: 'null' }));
  if (route.repeat !== 'free') {
    add('a key that is too short', with_({ 'idempotency-key': 'short' }));
    add('a key that is too long', with_({ 'idempotency-key': 'k'.repeat(201) }));
    const { 'idempotency-key': _key, ...rest } = headers();
    add('without a key', { headers: rest });
  }
  if (route.accepts === 'multipart') {
    add('JSON instead of a file', { body: '{}' });
    add('a broken form', {
      ...with_({ 'content-type': 'multipart/form-data; boundary=x' }),
      body: '--x\r\nContent-Disposition: form-data; name="file"\r\n',
    });
    return found;
  }
  if (!route.body) {
    if (route.name !== 'signOut') add('a body where none is taken', { body: '{"a":1}' });
    return found;
  }
  for (const body of ['{', '{"a":', 'null', '[]', '"text"', '7', '\u0000', '{"a":1}{"b":2}']) {
    add(`the body ${body}`, { body });
  }
  add('nested without end', { body: '['.repeat(200_000) + ']'.repeat(200_000) });
  add('as plain text', with_({ 'content-type': 'text/plain' }));
  add('as a form', with_({ 'content-type': 'application/x-www-form-urlencoded' }));
  add('larger than the limit', {
    body: JSON.stringify({ a: 'x'.repeat((route.limit ?? 1024 * 1024) + 1) }),
  });
  return found;
}
