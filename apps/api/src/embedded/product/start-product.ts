import { existsSync } from 'node:fs';
import { repositoryRoot, urlHost } from '../../config/index.ts';
import type { StartOptions } from '../../config/index.ts';
import { choosePort, layoutOf } from '../data/index.ts';
import { line } from '../say.ts';
import type { Say } from '../say.ts';
import { StackError } from '../stack-error.ts';
import { startStack } from '../stack.ts';
import type { Stack } from '../stack.ts';
import { firstAdministrator } from './administrator.ts';
import type { Administrator } from './administrator.ts';
import { buildWeb } from './build-web.ts';
import { apiChild, ownCommands, untilAnswered, webChild, workerChild } from './children.ts';
import { greeting } from './greeting.ts';

export interface ProductOptions {
  options: StartOptions;
  env: NodeJS.ProcessEnv;
  say: Say;
  signal: AbortSignal;
  /** Folder of api.ts and worker.ts; tests put others there. */
  commands?: string;
  /** For work on Yishi itself: everything from its sources, reloading when they change. */
  watch?: boolean;
}

const readyMs = 5 * 60_000;
const usualPort = 4400;

/** Starts everything: PostgreSQL, Temporal, the API with the web app, the worker. */
export async function startProduct(all: ProductOptions): Promise<Stack> {
  const { options, env, say, signal } = all;
  const administrator = await administratorFor(all);
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const fail = (error: unknown) => failed.abort(error);
  let building: Promise<string> | undefined;
  const starting = startStack({
    dataDir: options.dataDir,
    keysDir: options.keysDir,
    mode: options.production ? 'production' : 'demonstration',
    databaseUrl: options.databaseUrl,
    temporalAddress: options.temporalAddress,
    namespace: options.namespace,
    ports: { postgres: options.postgresPort, temporal: options.temporalPort },
    env,
    say,
    signal: either,
    held: () => {
      // A build made elsewhere is taken as it is.
      const given = all.watch ? 'none' : env['YISHI_WEB_BUILD'];
      building = given
        ? Promise.resolve(given)
        : buildWeb({ repository: repositoryRoot, say, signal: either });
      building.catch(fail);
    },
  });
  starting.catch(fail);
  const [started] = await Promise.allSettled([starting]);
  const [built] = await Promise.allSettled([building]);
  if (started.status === 'rejected') throw cause(failed.signal, started.reason);
  const stack = started.value;
  try {
    if (built.status === 'rejected') throw cause(failed.signal, built.reason);
    await serve(all, stack, built.value ?? '', administrator);
    return stack;
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

// The one that failed first aborted the other, whose own failure says nothing.
const cause = (failed: AbortSignal, own: unknown): unknown =>
  failed.aborted ? failed.reason : own;

async function administratorFor(all: ProductOptions): Promise<Administrator | undefined> {
  const { options, env, signal } = all;
  if (!options.production || existsSync(layoutOf(options.dataDir).firstStart)) return undefined;
  return firstAdministrator(env, signal);
}

async function serve(
  { options, env, say, signal, commands = ownCommands, watch = false }: ProductOptions,
  stack: Stack,
  webBuild: string,
  administrator: Administrator | undefined,
): Promise<void> {
  const { host } = options;
  const wish = { given: options.port, liked: usualPort, host };
  const address = addressOf(host, await choosePort(stack.layout.ports, 'web', wish));
  // While sources are watched, the web app has its own server before the API.
  const api = watch ? addressOf('127.0.0.1', await choosePort(stack.layout.ports, 'api')) : address;
  const shared: NodeJS.ProcessEnv = {
    ...withoutAdministrator(env),
    DATABASE_URL: stack.databaseUrl,
    TEMPORAL_ADDRESS: stack.temporal.address,
    TEMPORAL_NAMESPACE: stack.temporal.namespace,
    YISHI_DATA_DIR: options.dataDir,
    YISHI_KEYS_DIR: options.keysDir,
    YISHI_HOST: watch ? '127.0.0.1' : host,
    YISHI_PORT: api.port,
    YISHI_BASE_URL: env['YISHI_BASE_URL'] || address.origin,
    YISHI_PRODUCTION: stack.mode === 'production' ? '1' : '0',
    YISHI_WEB_BUILD: watch ? '' : webBuild,
  };
  const { supervisor, layout } = stack;
  const launching = { commands, env: shared, watch };
  const first = { ...launching, env: { ...shared, ...named(administrator) } };
  say(line('启动服务和执行进程…', 'Starting the API and the worker…'));
  await supervisor.start(apiChild(first, api.origin), signal);
  await supervisor.start(workerChild(launching), signal);
  await untilReady(`${api.origin}/api/ready`, signal, layout.logs);
  if (watch) await supervisor.start(webChild(shared, address, api.origin), signal);
  stack.announce(address.origin);
  for (const text of greeting(address.origin, layout.firstStart)) say(text);
}

/** Where this machine reaches what listens on `host`. */
function addressOf(host: string, port: number): URL {
  const anyAddress = host === '0.0.0.0' || host === '::';
  return new URL(`http://${urlHost(anyAddress ? '127.0.0.1' : host)}:${port}`);
}

async function untilReady(url: string, signal: AbortSignal, logs: string): Promise<void> {
  try {
    await untilAnswered(url, AbortSignal.any([signal, AbortSignal.timeout(readyMs)]));
  } catch (error) {
    signal.throwIfAborted();
    throw new StackError(
      'stack.notReady',
      `服务没有按时就绪（${url}）。日志在 ${logs}。`,
      `Yishi did not become ready in time (${url}). Logs are in ${logs}. ${String(error)}`,
    );
  }
}

function withoutAdministrator(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const entries = Object.entries(env).filter(([name]) => !name.startsWith('YISHI_ADMIN_'));
  return Object.fromEntries(entries);
}

function named(administrator: Administrator | undefined): NodeJS.ProcessEnv {
  if (!administrator) return {};
  return {
    YISHI_ADMIN_NAME: administrator.name,
    YISHI_ADMIN_USERNAME: administrator.username,
    YISHI_ADMIN_PASSWORD: administrator.password,
  };
}
