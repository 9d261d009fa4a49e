import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, ensureNamespace, startStack } from '../../apps/api/src/embedded/index.ts';
import type { Stack, StackOptions } from '../../apps/api/src/embedded/index.ts';

/** Names the running stack to every file of a test run. */
const variable = 'YISHI_TEST_STACK';

/** How soon Temporal's services see a new namespace. */
const refreshMs = 200;

interface Address {
  adminDatabaseUrl: string;
  databaseUrl: string;
  temporalAddress: string;
  /** Temporary; gone with the stack. */
  folder: string;
}

/** PostgreSQL and Temporal for tests: one pair per run, databases and namespaces as many as wanted. */
export interface TestStack extends Address {
  /**
   * A fresh database, empty or like the one at an address; its name begins with `name`. Answers its
   * address (role yishi owns it).
   */
  createDatabase: (name: string, like?: string) => Promise<string>;
  /** A fresh namespace with the search attributes of cases; answers its name. */
  createNamespace: (name: string) => Promise<string>;
  /** Ends the stack where this call started it; does nothing where it was found running. */
  stop: () => Promise<void>;
}

/** The stack of this test run, started on free ports and temporary data where none runs yet. */
export async function testStack(): Promise<TestStack> {
  const known = process.env[variable];
  if (known) return attach(JSON.parse(known) as Address, async () => {});
  const { stack, dataDir, remove } = await startTemporary({
    postgresSettings: { fsync: 'off', full_page_writes: 'off' },
    temporalSettings: { 'system.namespaceCacheRefreshInterval': `${refreshMs}ms` },
  });
  const address: Address = {
    adminDatabaseUrl: stack.adminDatabaseUrl,
    databaseUrl: stack.databaseUrl,
    temporalAddress: stack.temporal.address,
    folder: dataDir,
  };
  process.env[variable] = JSON.stringify(address);
  return attach(address, async () => {
    delete process.env[variable];
    await remove();
  });
}

/** A stack of one's own on temporary data, for tests that kill its parts; durable unless told. */
export async function startTemporary(
  settings: Pick<StackOptions, 'postgresSettings' | 'temporalSettings'> = {},
): Promise<{ stack: Stack; dataDir: string; remove: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'yishi-stack-'));
  const keysDir = `${dataDir}-keys`;
  const clear = async () => {
    await rm(dataDir, { recursive: true, force: true });
    await rm(keysDir, { recursive: true, force: true });
  };
  try {
    const stack = await startStack({ dataDir, keysDir, mode: 'demonstration', ...settings });
    return { stack, dataDir, remove: () => stack.stop().then(clear) };
  } catch (error) {
    await clear();
    throw error;
  }
}

function attach(address: Address, stop: () => Promise<void>): TestStack {
  return {
    ...address,
    createDatabase: (name, like) => {
      const { adminDatabaseUrl, databaseUrl } = address;
      const model = like === undefined ? undefined : new URL(like).pathname.slice(1);
      return createDatabase(adminDatabaseUrl, databaseUrl, fresh(name), model);
    },
    createNamespace: async (name) => {
      const namespace = fresh(name);
      await ensureNamespace(address.temporalAddress, namespace, 2 * refreshMs);
      return namespace;
    },
    stop,
  };
}

const fresh = (name: string) =>
  `${name.replaceAll(/[^a-zA-Z0-9]+/g, '_').toLowerCase()}_${randomBytes(4).toString('hex')}`;
