import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import pino from 'pino';
import type { Logger } from 'pino';
import { readConfig, repositoryRoot } from '../config/index.ts';
import type { Config } from '../config/index.ts';
import { connect, migrateDatabase } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { ensureNamespace } from '../embedded/index.ts';
import {
  createMailHandler,
  describeError,
  openBundledPlugins,
  openEngine,
  runWorker,
} from '../engine/index.ts';
import type { Engine, RunningWorker } from '../engine/index.ts';
import { logPlugins } from '../plugins/index.ts';
import { cleanUp, createRegisterStore, registerConnector } from '../services/index.ts';
import { sayProblems } from './console.ts';

/** Servers that are still starting are waited for. */
const patience = { tries: 30, pause: 2_000 };

async function main(): Promise<number> {
  // `node --watch` would have every thread report its files to Temporal's port, which breaks on it.
  delete process.env['WATCH_REPORT_DEPENDENCIES'];
  const read = readConfig(process.env);
  if (!read.ok) {
    sayProblems(read.problems);
    return 2;
  }
  const log = pino({ name: 'worker', level: process.env['YISHI_LOG_LEVEL'] || 'info' });
  Runtime.install({ logger: new DefaultLogger('WARN') });
  const asked = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => asked.abort());
  }
  const worker = await begin(read.value, log, asked.signal);
  if (!worker) return 0;
  const over = new Promise<'asked'>((resolve) => {
    asked.signal.addEventListener('abort', () => resolve('asked'), { once: true });
    if (asked.signal.aborted) resolve('asked');
  });
  try {
    await Promise.race([worker.done, over]);
    return asked.signal.aborted ? 0 : 1;
  } catch (error) {
    log.error({ error: describeError(error) }, 'polling failed');
    return 1;
  } finally {
    await worker.close();
    log.info('stopped');
  }
}

type Begun = Pick<RunningWorker, 'done'> & { close(): Promise<void> };

async function begin(config: Config, log: Logger, signal: AbortSignal): Promise<Begun | undefined> {
  for (let n = 1; !signal.aborted; n += 1) {
    try {
      return await open(config, log);
    } catch (error) {
      if (n >= patience.tries) throw error;
      log.warn({ error: describeError(error) }, 'not ready yet');
      await sleep(patience.pause, undefined, { signal }).catch(() => undefined);
    }
  }
  return undefined;
}

async function open(config: Config, log: Logger): Promise<Begun> {
  await migrateDatabase(config.databaseUrl);
  await ensureNamespace(config.temporal.address, config.temporal.namespace);
  const database = connect(config.databaseUrl, { max: 20 });
  const engine = await openEngine({ config, pool: database.pool });
  const close = async (): Promise<void> => {
    await engine.close();
    await database.close();
  };
  try {
    const worker = await poll(config, engine, database.db, log);
    log.info({ taskQueue: config.temporal.taskQueue }, 'polling');
    return { done: worker.done, close: () => worker.stop().finally(close) };
  } catch (error) {
    await close();
    throw error;
  }
}

const cacheDir = path.join(repositoryRoot, '.cache');

async function poll(config: Config, engine: Engine, db: Db, log: Logger): Promise<RunningWorker> {
  const { smtp, baseUrl, filesDir } = config;
  const installed = await openBundledPlugins(cacheDir);
  logPlugins(installed, log);
  const { fieldKinds, stepKinds, stepFiles } = installed;
  const registers = registerConnector({
    ...{ config, db, fieldKinds, caseKeys: engine.keys },
    registers: createRegisterStore(db, fieldKinds),
    clock: () => new Date().toISOString(),
  });
  return runWorker({
    engine,
    config,
    kinds: stepKinds,
    stepFiles,
    connectors: [registers],
    outside: installed.connectors,
    cacheDir,
    leftOut: installed.faults,
    outbox: smtp ? { notify: createMailHandler({ db: engine.pool, smtp, baseUrl }) } : {},
    cleanUp: () => cleanUp(engine.pool, filesDir),
    onError: (what, error) => log.error({ what, error: describeError(error) }, 'failed'),
  });
}

process.exitCode = await main();
