import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { testStack } from '../../../../../tests/support/stack.ts';
import type { ProblemDocument, RouteNames, Routes } from '../../contract/contract.gen.ts';
import type { Config } from '../../config/index.ts';
import { repositoryRoot } from '../../config/index.ts';
import { firstStart } from '../../demo/index.ts';
import type { Engine, RunningWorker, WorkerOptions } from '../../engine/index.ts';
import { runWorker } from '../../engine/index.ts';
import type { FoundPlugin } from '../../plugins/index.ts';
import type { OpenedApp } from '../index.ts';
import { registerConnector } from '../../services/index.ts';
import { openApp } from '../index.ts';
import { copyDemonstration } from './copy-demonstration.ts';

export const origin = 'http://yishi.test';

export interface Reply<T> {
  status: number;
  body: T;
  headers: Headers;
}

export interface CallOptions {
  body?: unknown;
  query?: Record<string, string>;
  params?: Record<string, string>;
  key?: string;
  headers?: Record<string, string>;
}

type Route = RouteNames[keyof RouteNames];

/** Someone who calls the API as a browser does, in process. */
export interface Caller {
  /** What proves who they are: the cookie or the token. */
  headers: Record<string, string>;
  call<R extends Route>(
    route: R,
    options?: CallOptions,
  ): Promise<Reply<Routes[R]['answer'] & ProblemDocument>>;
  /** Like `call`; throws with the problem unless it succeeds. */
  must<R extends Route>(route: R, options?: CallOptions): Promise<Routes[R]['answer']>;
}

/** The API on a database and a namespace of its own, filled with the demonstration district. */
export interface ApiTest extends Omit<OpenedApp, 'close'> {
  config: Config;
  password: string;
  anyone: Caller;
  as(username: string): Promise<Caller>;
  withToken(secret: string): Caller;
  /** What the API called a bug of its own: a line of its log for each answer of 500. */
  bugs: string[];
  /** Without it, steps of cases are not taken. */
  startWorker(options?: Partial<WorkerOptions>): Promise<void>;
  stop(): Promise<void>;
}

export interface ApiTestOptions extends Partial<Config> {
  /** The API's time; the worker's and Temporal's stay what they are. */
  clock?: () => string;
  /** Instead of those that the installation names. */
  plugins?: readonly FoundPlugin[];
}

export async function createApiTest(options: ApiTestOptions = {}): Promise<ApiTest> {
  const { clock, plugins, ...settings } = options;
  // With a time or plug-ins of its own the demonstration begins with these.
  const fresh = clock !== undefined || plugins !== undefined;
  const stack = await testStack();
  const folder = await mkdtemp(path.join(tmpdir(), 'yishi-api-'));
  const namespace = await stack.createNamespace('api');
  const config: Config = {
    databaseUrl: await (fresh ? stack.createDatabase('api') : copyDemonstration(stack, folder)),
    temporal: { address: stack.temporalAddress, namespace, taskQueue: 'cases' },
    host: '127.0.0.1',
    port: 0,
    dataDir: folder,
    filesDir: path.join(folder, 'files'),
    keysDir: path.join(folder, 'keys'),
    production: false,
    baseUrl: origin,
    timeZone: 'Asia/Shanghai',
    ...settings,
  };
  const bugs: string[] = [];
  const log = pino(
    { level: 'error' },
    {
      write: (line) => void (line.includes('"msg":"bug"') && bugs.push(line)),
    },
  );
  const opened = await openApp({
    ...{ config, log, checkAnswers: true },
    ...(clock && { clock }),
    ...(plugins && { plugins }),
  });
  if (fresh) await firstStart(opened.deps, {});
  const first = await readFile(path.join(folder, 'first-start.json'), 'utf8');
  const { password } = JSON.parse(first) as { password: string };
  const signedIn = new Map<string, Promise<Caller>>();
  let worker: RunningWorker | undefined;
  return {
    ...opened,
    config,
    password,
    bugs,
    anyone: caller(opened, {}),
    withToken: (secret) => caller(opened, { authorization: `Bearer ${secret}` }),
    as(username) {
      const known = signedIn.get(username) ?? signIn(opened, username, password);
      signedIn.set(username, known);
      return known;
    },
    async startWorker(more = {}) {
      worker = await runWorker({
        engine: opened.deps.engine as Engine,
        config,
        kinds: opened.deps.stepKinds,
        stepFiles: opened.installed.stepFiles,
        cacheDir: path.join(repositoryRoot, '.cache'),
        connectors: [registerConnector(opened.deps)],
        outside: opened.installed.connectors,
        sweep: false,
        ...more,
      });
    },
    async stop() {
      await worker?.stop();
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function signIn(
  opened: Pick<OpenedApp, 'app'>,
  username: string,
  password: string,
): Promise<Caller> {
  const reply = await caller(opened, {}).call('POST /session', { body: { username, password } });
  if (reply.status !== 200) throw new Error(`${username}: ${JSON.stringify(reply.body)}`);
  const cookie = reply.headers.getSetCookie().map((each) => each.split(';')[0]);
  return caller(opened, { cookie: cookie.join('; ') });
}

export function caller({ app }: Pick<OpenedApp, 'app'>, own: Record<string, string>): Caller {
  const call = async (route: string, options: CallOptions = {}) => {
    const [method = 'GET', template = ''] = route.split(' ');
    const place = template.replace(/\{(\w+)\}/g, (_all, name: string) =>
      encodeURIComponent(options.params?.[name] ?? ''),
    );
    const query = new URLSearchParams(options.query).toString();
    const { body } = options;
    const headers: Record<string, string> = { origin, ...own };
    if (method !== 'GET') headers['idempotency-key'] = options.key ?? randomUUID();
    if (body !== undefined && !(body instanceof FormData)) {
      headers['content-type'] = 'application/json';
    }
    const response = await app.fetch(
      new Request(`${origin}/api${place}${query ? `?${query}` : ''}`, {
        method,
        headers: { ...headers, ...options.headers },
        ...(body === undefined
          ? {}
          : { body: body instanceof FormData ? body : JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const read: unknown = isJson && text ? JSON.parse(text) : text;
    return { status: response.status, body: read, headers: response.headers };
  };
  return {
    headers: own,
    call: call as Caller['call'],
    must: (async (route: Route, options?: CallOptions) => {
      const reply = await call(route, options);
      if (reply.status < 300) return reply.body;
      throw new Error(`${route}: ${reply.status} ${JSON.stringify(reply.body)}`);
    }) as Caller['must'],
  };
}
