import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What the web build is made of: the app, and the packages and plug-ins it bundles. */
const roots = ['apps/web', 'packages', 'plugins', 'pnpm-lock.yaml'];

/** Folders that a build writes itself, and what never reaches it. */
const passedOver = new Set(['node_modules', 'build', '.svelte-kit', 'paraglide', '.cache']);
const notBuilt = /\.(test|int\.test|e2e)\.ts$|\.md$/;

/** Digest of the sources of the web app, by which a build that is out of date is known. */
export function webSourcesDigest(repository: string): string {
  const hash = createHash('sha256');
  for (const root of roots) {
    const full = path.join(repository, root);
    if (!existsSync(full)) continue;
    for (const file of filesUnder(full)) {
      hash.update(`${path.relative(repository, file)}\0`);
      hash.update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

function filesUnder(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  const entries = readdirSync(place, { withFileTypes: true });
  return entries
    .filter(({ name }) => !passedOver.has(name) && !notBuilt.test(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const full = path.join(place, entry.name);
      if (entry.isDirectory()) return filesUnder(full);
      return entry.isFile() ? [full] : [];
    });
}
