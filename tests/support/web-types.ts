import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const web = join(import.meta.dirname, '../../apps/web');
const written = ['.svelte-kit/types', 'src/lib/paraglide'];

/** A test of the web app may be the first thing that runs in a clone: its types are written once. */
export default function setup(): void {
  if (written.every((path) => existsSync(join(web, path)))) return;
  execFileSync('pnpm', ['run', 'prepare-types'], { cwd: web });
}
