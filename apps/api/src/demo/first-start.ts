import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { count, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { repositoryRoot } from '../config/index.ts';
import { schema, transact } from '../db/index.ts';
import type { Deps } from '../services/index.ts';
import { publishFolder } from './publish-folder.ts';
import { seedAdministrator } from './seed-administrator.ts';
import { seedDemo, type FirstStart } from './seed-demo.ts';
import { seedFoundation } from './seed-foundation.ts';
import { seedRecords } from './seed-records.ts';

/** Any number; the same for every process that begins an installation. */
const firstStartLock = 7_246_003;

/**
 * Fills an installation that is empty: roles, posts, calendar and parameters always; the
 * demonstration district and its packs, or the first administrator in production. What a start that
 * was cut short left out is done by the next one.
 */
export async function firstStart(deps: Deps, env: NodeJS.ProcessEnv): Promise<void> {
  await transact(deps.pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [firstStartLock]);
    const tx = drizzle(client, { schema });
    await seedFoundation(tx, deps.clock());
    const [people] = await tx.select({ count: count() }).from(schema.persons);
    if ((people?.count ?? 0) > 0) return;
    const first = deps.config.production ? await seedAdministrator(tx, env) : await seedDemo(tx);
    // Before the commit: who can sign in must not be lost; an empty installation is filled anew.
    if (first) await writeFirstStart(deps.config.dataDir, first);
  });
  deps.authority.forget();
  if (!deps.config.production) {
    await publishPacks(deps);
    await seedRecords(deps);
  }
}

async function writeFirstStart(
  dataDir: string,
  first: Omit<FirstStart, 'password'> & { password?: string },
): Promise<void> {
  const file = path.join(dataDir, 'first-start.json');
  await writeFile(`${file}.new`, `${JSON.stringify(first, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** Every pack of the repository that this installation has not seen. */
async function publishPacks(deps: Deps): Promise<void> {
  const root = path.join(repositoryRoot, 'packs');
  const entries = await readdir(root, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
    const head = path.join(root, entry.name, 'pack.json');
    const text = entry.isDirectory() ? await readFile(head, 'utf8').catch(() => '') : '';
    if (text === '') continue;
    const { key } = JSON.parse(text) as { key: string };
    const [known] = await deps.db
      .select({ id: schema.packs.id })
      .from(schema.packs)
      .where(eq(schema.packs.key, key));
    if (!known) await publishFolder(deps, path.join(root, entry.name));
  }
}
