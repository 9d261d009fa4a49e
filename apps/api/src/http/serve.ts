import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Config } from '../config/index.ts';
import type { Env } from './env.ts';

/** How SvelteKit's server calls the API without a network: set on the request it is handed. */
export interface WebRequest extends IncomingMessage {
  yishiFetch?: (request: Request) => Promise<Response>;
}

type WebHandler = (
  request: WebRequest,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/** Seconds that requests under way get to end in. */
const grace = 10;

export interface RunningServer {
  server: Server;
  /** Takes no more requests, lets those under way end, then resolves. */
  stop(): Promise<void>;
}

/** One HTTP server: `/api` to the API, the rest to the web app where it was built. */
export async function serve(app: Hono<Env>, config: Config): Promise<RunningServer> {
  const api = getRequestListener((request, env) => app.fetch(request, env));
  const web = config.webBuild ? await loadWeb(config.webBuild) : undefined;
  const server = createServer((request: WebRequest, response) => {
    if (!web || isApi(request.url)) return void api(request, response);
    request.yishiFetch = async (inner) => app.fetch(inner);
    web(request, response, () => notFound(response));
  });
  server.requestTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  return { server, stop: () => stop(server) };
}

const isApi = (url = ''): boolean => /^\/api(?:[/?]|$)/.test(url);

async function loadWeb(folder: string): Promise<WebHandler> {
  const file = pathToFileURL(path.join(folder, 'handler.js')).href;
  const { handler } = (await import(file)) as { handler: WebHandler };
  return handler;
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('404');
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), grace * 1000);
  await closed;
  clearTimeout(late);
}
