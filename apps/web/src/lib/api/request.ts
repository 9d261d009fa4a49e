interface RequestParts {
  params?: Record<string, string> | undefined;
  query?: Record<string, string | undefined> | undefined;
  body?: unknown;
  idempotencyKey?: string | undefined;
  signal?: AbortSignal | undefined;
  locale: string;
}

/** Works without a secure context too: an office may run on a plain LAN address. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** `/cases/{id}` with its parameters filled in, below `/api`. */
export function urlOf(
  path: string,
  params: Record<string, string> = {},
  query: Record<string, string | undefined> = {},
): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`missing parameter ${name} of ${path}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  const tail = search.size ? `?${search}` : '';
  return `/api${filled}${tail}`;
}

/** A route's name and options as what `fetch` takes. */
export function requestOf(name: string, parts: RequestParts): { url: string; init: RequestInit } {
  const [method = 'GET', path = '/'] = name.split(' ');
  const headers = new Headers({
    accept: 'application/json, application/problem+json',
    'accept-language': parts.locale,
  });
  if (method !== 'GET') headers.set('idempotency-key', parts.idempotencyKey ?? newIdempotencyKey());
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (parts.signal) init.signal = parts.signal;
  if (parts.body instanceof FormData) init.body = parts.body;
  else if (parts.body !== undefined) {
    headers.set('content-type', 'application/json');
    init.body = JSON.stringify(parts.body);
  }
  return { url: urlOf(path, parts.params, parts.query), init };
}
