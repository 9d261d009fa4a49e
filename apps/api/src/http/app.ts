import { KindStopped } from '@yishi/workflows';
import { Hono } from 'hono';
import { routes } from '../contract/index.ts';
import type { Deps } from '../services/index.ts';
import { services } from '../services/index.ts';
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
  app.onError((error, context) => {
    const requestId = context.get('requestId');
    if (error instanceof KindStopped) {
      const route = context.get('route');
      deps.log.error({ requestId, route, kind: error.kind }, 'a kind was stopped');
      const words = '这里用到的一个类型停止响应，请联系管理员更新或停用相应的插件';
      return problemResponse([{ path: '', code: 'kind.hung', message: words }], requestId);
    }
    deps.log.error({ requestId, route: context.get('route'), error: plain(error) }, 'bug');
    const message = '服务出错，请稍后再试；如再次出现，请把请求编号告诉管理员';
    return problemResponse([{ path: '', code: 'internal', message }], requestId);
  });
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

/** A database error carries the values that were written: only words, place and cause are kept. */
interface PlainError {
  name: string;
  message: string;
  stack: string | undefined;
  cause: PlainError | undefined;
}

const plain = (error: Error): PlainError => ({
  name: error.name,
  message: error.message.split('\nparams:')[0] ?? '',
  stack: error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n'),
  cause: error.cause instanceof Error ? plain(error.cause) : undefined,
});
