import type { Hono } from 'hono';
import type { Logger } from 'pino';
import { createAccounts, createSigner, sessionSecret } from '../accounts/index.ts';
import type { Config } from '../config/index.ts';
import { connect, migrateDatabase } from '../db/index.ts';
import type { LiveChange } from '../engine/index.ts';
import { createCalendarSource, listenForChanges, openEngine } from '../engine/index.ts';
import { createLivePublisher } from '../engine/live-changes.ts';
import { logPlugins, openPlugins } from '../plugins/index.ts';
import type { FoundPlugin, Installed } from '../plugins/index.ts';
import type { Deps } from '../services/index.ts';
import {
  createAuthority,
  createBundleStore,
  createChanges,
  createMetrics,
  createPersons,
  createRegisterStore,
  resumeImports,
  resumeMigrations,
  indexRegisters,
} from '../services/index.ts';
import { createApp } from './app.ts';
import type { Env } from './env.ts';
import { listenForAccounts } from './listen-for-accounts.ts';

export interface OpenedApp {
  app: Hono<Env>;
  deps: Deps;
  installed: Installed;
  /** Ends the streams of live changes, which would never end by themselves. */
  endStreams(): void;
  /** Gives connections back. */
  close(): Promise<void>;
}

export interface AppOptions {
  config: Config;
  log: Logger;
  /** Answers are compared with the contract; in tests. */
  checkAnswers?: boolean;
  /** The time; in tests. */
  clock?: () => string;
  /** Other plug-ins than the installation names; in tests. */
  plugins?: readonly FoundPlugin[];
}

/** Opens everything the API needs: database, engine, accounts, what it listens to. */
export async function openApp(options: AppOptions): Promise<OpenedApp> {
  const { config, log, clock = () => new Date().toISOString() } = options;
  await migrateDatabase(config.databaseUrl);
  const { pool, db, close: closePool } = connect(config.databaseUrl, { max: 20 });
  const engine = await openEngine({ config, pool });
  const closing = new AbortController();
  const changes = createChanges<LiveChange>();
  const accountChanges = createChanges<string | undefined>();
  const secret = await sessionSecret(config.keysDir);
  const { baseUrl, timeZone, databaseUrl } = config;
  const accounts = createAccounts({ db, secret, baseUrl, now: () => new Date(clock()) });
  const authority = createAuthority(db);
  const persons = createPersons({ db, now: clock, timeZone });
  const installed = await openPlugins(options.plugins);
  logPlugins(installed, log);
  const { fieldKinds, stepKinds } = installed;
  const deps: Deps = {
    ...{ config, pool, db, engine, accounts, authority, persons, log, clock },
    ...{ changes, accountChanges, fieldKinds, stepKinds },
    connectors: installed.connectors,
    leftOut: installed.faults,
    closing: closing.signal,
    signer: createSigner(secret),
    caseKeys: engine.keys,
    calendar: createCalendarSource(timeZone),
    bundles: createBundleStore(db, fieldKinds),
    registers: createRegisterStore(db, fieldKinds),
    live: createLivePublisher(pool),
    metrics: createMetrics(),
  };
  const live = await listenForChanges(databaseUrl, changes.publish);
  const heard = await listenForAccounts(databaseUrl, (person) => {
    persons.forget(person);
    accounts.forget(person);
    authority.forget();
    accountChanges.publish(person);
  });
  const resume = async (): Promise<void> => {
    await resumeImports(deps);
    await resumeMigrations(deps);
    indexRegisters(deps);
  };
  await resume();
  // What another process left half done is taken up too.
  const resuming = setInterval(() => void resume().catch(() => undefined), 60_000);
  resuming.unref();
  return {
    app: createApp(deps, { checkAnswers: options.checkAnswers ?? false }),
    deps,
    installed,
    endStreams: () => closing.abort(),
    async close() {
      closing.abort();
      clearInterval(resuming);
      await Promise.all([live.close(), heard.close()]);
      await engine.close();
      await closePool();
    },
  };
}
