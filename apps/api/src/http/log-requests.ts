import type { IncomingMessage } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { Env } from './env.ts';
import type { Metrics } from '../services/index.ts';

/**
 * Gives every request an id and one line in the log: route, status, time. Paths, queries, names
 * and addresses stay out of it.
 */
export function logRequests(log: Logger, metrics: Metrics): MiddlewareHandler<Env> {
  return async (context, next) => {
    const given = context.req.header('x-request-id') ?? '';
    const requestId = /^[A-Za-z0-9-]{8,64}$/.test(given) ? given : randomUUID();
    context.set('requestId', requestId);
    context.set('address', addressOf(context.env?.incoming));
    const began = performance.now();
    await next();
    const seconds = (performance.now() - began) / 1000;
    const { status } = context.res;
    const route = context.get('route') ?? 'none';
    context.res.headers.set('x-request-id', requestId);
    metrics.observe({ method: context.req.method, route, status: String(status) }, seconds);
    const line = {
      requestId,
      method: context.req.method,
      route,
      status,
      ms: Math.round(seconds * 1000),
      actor: context.get('actorType') ?? 'anonymous',
    };
    if (status >= 500) log.error(line, 'request');
    else log.debug(line, 'request');
  };
}

/** The caller's address; a proxy on this machine says whose request it hands on. */
function addressOf(incoming: IncomingMessage | undefined): string {
  const direct = incoming?.socket.remoteAddress;
  if (direct === undefined) return 'in-process';
  const local = direct === '::1' || direct.replace(/^::ffff:/, '').startsWith('127.');
  const forwarded = incoming?.headers['x-forwarded-for'];
  if (!local || typeof forwarded !== 'string') return direct;
  return forwarded.split(',').at(-1)?.trim() || direct;
}
