import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import type { Logger } from 'pino';
import { readConfig } from '../config/index.ts';
import type { Config } from '../config/index.ts';
import { firstStart } from '../demo/index.ts';
import { describeError } from '../engine/index.ts';
import { openApp, serve } from '../http/index.ts';
import type { OpenedApp } from '../http/index.ts';
import { sayProblems } from './console.ts';

/** Servers that are still starting are waited for. */
const patience = { tries: 30, pause: 2_000 };

async function main(): Promise<number> {
  const read = readConfig(process.env);
  if (!read.ok) {
    sayProblems(read.problems);
    return 2;
  }
  const config = read.value;
  const log = pino({ name: 'api', level: process.env['YISHI_LOG_LEVEL'] || 'info' });
  const asked = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => asked.abort());
  }
  const opened = await openPatiently(config, log, asked.signal);
  if (!opened) return 0;
  const running = await serve(opened.app, config);
  log.info({ host: config.host, port: config.port }, 'listening');
  if (!asked.signal.aborted) {
    await new Promise<void>((resolve) => {
      asked.signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }
  opened.endStreams();
  await running.stop();
  await opened.close();
  log.info('stopped');
  return 0;
}

async function openPatiently(
  config: Config,
  log: Logger,
  signal: AbortSignal,
): Promise<OpenedApp | undefined> {
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

async function open(config: Config, log: Logger): Promise<OpenedApp> {
  const opened = await openApp({ config, log });
  try {
    await firstStart(opened.deps, process.env);
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

process.exitCode = await main();
