import type { MiddlewareHandler } from 'hono';

/** Answers of the API are data and may load nothing; the documentation page sets its own policy. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  const set = (name: string, value: string) => {
    if (!headers.has(name)) headers.set(name, value);
  };
  set('content-security-policy', dataPolicy);
  set('x-content-type-options', 'nosniff');
  set('referrer-policy', 'no-referrer');
  set('cross-origin-resource-policy', 'same-origin');
  set('x-frame-options', 'DENY');
  set('cache-control', 'no-store');
};
