import { Hono } from 'hono';
import { routes } from '../contract/index.ts';
import type { Deps } from '../services/index.ts';
import { services } from '../services/index.ts';
import { answerFailure } from './answer-failure.ts';
import type { Env } from './env.ts';
import { logRequests } from './log-requests.ts';
import { createParser } from './parse.ts';
import { problemResponse } from './problem.ts';
import { securityHeaders } from './security-headers.ts';
import type { AnyService } from './serve-route.ts';
import { serveRoute } from './serve-route.ts';

/** `/cases/{id}` as Hono writes it; what stands behind a dot is part of the pattern. */
const honoPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

/** The API as one function from Request to Response; used by the server and in process. */
export function createApp(deps: Deps, options: { checkAnswers?: boolean } = {}): Hono<Env> {
  const app = new Hono<Env>().basePath('/api');
  const tools = { deps, parser: createParser(), checkAnswers: options.checkAnswers ?? false };
  app.use('*', logRequests(deps.log, deps.metrics));
  app.use('*', securityHeaders);
  const methods = new Map<string, string[]>();
  for (const route of routes) {
    const service = services[route.name as keyof typeof services] as AnyService;
    const handle = serveRoute(route, service, tools);
    const path = honoPath(route.path);
    methods.set(path, [...(methods.get(path) ?? []), route.method]);
    app.on(route.method, path, (context) => {
      context.set('route', route.path);
      return handle(context);
    });
  }
  refuseOtherMethods(app, methods);
  app.notFound((context) =>
    problemResponse(
      [{ path: '', code: 'not-found', message: '没有这个接口' }],
      context.get('requestId'),
    ),
  );
  app.onError((error, context) =>
    answerFailure(
      deps.log,
      { requestId: context.get('requestId'), route: context.get('route') },
      error,
    ),
  );
  return app;
}

function refuseOtherMethods(app: Hono<Env>, methods: Map<string, string[]>): void {
  for (const [path, allowed] of methods) {
    app.all(path, (context) => {
      const problem = { path: '', code: 'method.not-allowed', message: '不支持的请求方法' };
      const headers = { allow: allowed.join(', ') };
      return problemResponse([problem], context.get('requestId'), headers);
    });
  }
}
