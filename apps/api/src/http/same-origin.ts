/**
 * Whether a write that carries a cookie comes from our own pages. Browsers name the origin of
 * every write; a request that names none does not come from a foreign page.
 */
export function fromOwnPages(headers: Headers, baseUrl: string, requestUrl: string): boolean {
  const origin = headers.get('origin');
  if (origin !== null) {
    const host = headers.get('host') ?? URL.parse(requestUrl)?.host;
    const from = URL.parse(origin);
    return from !== null && (from.host === host || from.origin === URL.parse(baseUrl)?.origin);
  }
  const site = headers.get('sec-fetch-site');
  return site === null || site === 'same-origin' || site === 'none';
}
